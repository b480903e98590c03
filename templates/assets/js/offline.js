// Makes the site work offline: registers the service worker at the site's root and asks it to store this locale.
const root = new URL('../../', import.meta.url);

if ('serviceWorker' in navigator && location.protocol.startsWith('http')) {
  addEventListener('load', async () => {
    try {
      await navigator.serviceWorker.register(new URL('sw.js', root), { scope: root.pathname });
      const { active } = await navigator.serviceWorker.ready;
      active.postMessage({ locale: document.documentElement.lang, saving: navigator.connection?.saveData === true });
    } catch { /* without it the site works as before */ }
  });
}
