// What the reader ticks and writes, kept on the device. A browser may refuse (private windows, full disk): then
// everything works until the page is left.

const kept = new Map();

export function read(key) {
  try {
    return localStorage.getItem(key) ?? kept.get(key) ?? '';
  } catch {
    return kept.get(key) ?? '';
  }
}

/** An empty value is forgotten. */
export function write(key, value) {
  kept.set(key, value);
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch { /* kept in memory */ }
}

/** Calls back when another tab changes what is kept. */
export function watch(callback) {
  addEventListener('storage', callback);
}
