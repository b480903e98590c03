//! Watching a project for changes.
//!
//! The system's own way of telling is used where it can be had, else the folders are looked at twice a second. Changes
//! that come together (an editor saves a file in several steps, a checkout writes many) are told together, once nothing
//! has happened for 20 ms.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::PROJECT_FOLDERS;
use super::ignored::is_ignored_path;

const SILENCE: Duration = Duration::from_millis(20);
/// A program that never stops writing must not keep the changes from being told.
const LONGEST_WAIT: Duration = Duration::from_millis(500);
const POLL_INTERVAL: Duration = Duration::from_millis(500);

/// Why a project cannot be watched.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// The project's directory cannot be opened.
    #[error("cannot open the project directory `{}`", path.display())]
    Open {
        /// The directory.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// Neither the system's way nor looking again and again works.
    #[error("cannot watch `{}` for changes", path.display())]
    Watch {
        /// The directory.
        path: PathBuf,
        /// The reason.
        source: notify::Error,
    },
    /// The thread that waits for changes could not be started.
    #[error("cannot start to watch `{}` for changes", path.display())]
    Thread {
        /// The directory.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

type Backend = Arc<Mutex<Box<dyn notify::Watcher + Send>>>;
type Told = notify::Result<Event>;

/// Watches for as long as it lives. A call that is under way when it is dropped still ends.
pub struct Watcher {
    _backend: Backend,
    polling: bool,
}

impl Watcher {
    /// True if the folders are looked at again and again, because the system could not be asked to tell.
    pub fn is_polling(&self) -> bool {
        self.polling
    }
}

impl std::fmt::Debug for Watcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watcher").field("polling", &self.polling).finish_non_exhaustive()
    }
}

/// Calls `on_change`, on a thread of its own, with the files and folders below `content`, `locales` and `templates` that
/// have changed, sorted. Where it is not known what has changed, these folders themselves are named. Hidden files and the
/// backups of editors are ignored; folders that do not exist yet are watched once they do.
///
/// # Errors
/// [`WatchError`] when the directory cannot be opened or there is no way to watch it.
pub fn watch(root: &Path, on_change: impl FnMut(Vec<PathBuf>) + Send + 'static) -> Result<Watcher, WatchError> {
    let canonical = fs::canonicalize(root).map_err(|source| WatchError::Open { path: root.to_owned(), source })?;
    let (sender, receiver) = channel();
    let (backend, polling) = match native(&canonical, sender.clone()) {
        Ok(watcher) => (watcher, false),
        Err(_) => (polling(&canonical, sender).map_err(|source| WatchError::Watch { path: root.to_owned(), source })?, true),
    };
    let backend = Arc::new(Mutex::new(backend));
    let listener = Listener { root: root.to_owned(), canonical, backend: Arc::downgrade(&backend), receiver };
    thread::Builder::new()
        .name("watch".to_owned())
        .spawn(move || listener.run(on_change))
        .map_err(|source| WatchError::Thread { path: root.to_owned(), source })?;
    Ok(Watcher { _backend: backend, polling })
}

fn native(root: &Path, sender: Sender<Told>) -> notify::Result<Box<dyn notify::Watcher + Send>> {
    let config = Config::default().with_follow_symlinks(false);
    let mut watcher = RecommendedWatcher::new(sender, config)?;
    watch_all(&mut watcher, root)?;
    Ok(Box::new(watcher))
}

fn polling(root: &Path, sender: Sender<Told>) -> notify::Result<Box<dyn notify::Watcher + Send>> {
    // Times of files are compared by whole seconds there, so contents are too.
    let config = Config::default().with_follow_symlinks(false).with_poll_interval(POLL_INTERVAL).with_compare_contents(true);
    let mut watcher = PollWatcher::new(sender, config)?;
    watch_all(&mut watcher, root)?;
    Ok(Box::new(watcher))
}

fn watch_all(watcher: &mut dyn notify::Watcher, root: &Path) -> notify::Result<()> {
    // The root itself only tells that one of the folders has come or gone.
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    let folders = PROJECT_FOLDERS.iter().map(|folder| root.join(folder)).filter(|folder| folder.is_dir());
    folders.into_iter().try_for_each(|folder| watcher.watch(&folder, RecursiveMode::Recursive))
}

struct Listener {
    root: PathBuf,
    canonical: PathBuf,
    backend: Weak<Mutex<Box<dyn notify::Watcher + Send>>>,
    receiver: Receiver<Told>,
}

impl Listener {
    /// Runs until the backend is dropped, which closes the channel.
    fn run(self, mut on_change: impl FnMut(Vec<PathBuf>)) {
        while let Ok(told) = self.receiver.recv() {
            let mut changed = self.changed(told);
            if changed.is_empty() {
                continue;
            }
            let alive = self.collect(&mut changed);
            if !alive || self.backend.strong_count() == 0 {
                return;
            }
            on_change(changed.into_iter().collect());
        }
    }

    /// Adds what is told until there is silence; false if the watcher is gone.
    fn collect(&self, changed: &mut BTreeSet<PathBuf>) -> bool {
        let begin = Instant::now();
        let mut last = begin;
        while begin.elapsed() < LONGEST_WAIT {
            let Some(left) = SILENCE.checked_sub(last.elapsed()) else { return true };
            match self.receiver.recv_timeout(left) {
                Ok(told) => {
                    let more = self.changed(told);
                    if !more.is_empty() {
                        last = Instant::now();
                        changed.extend(more);
                    }
                }
                Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
        true
    }

    /// The paths of an event that matter, as the caller of [`watch`] would write them.
    fn changed(&self, told: Told) -> BTreeSet<PathBuf> {
        match told {
            Ok(event) if event.need_rescan() => self.everything(),
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => BTreeSet::new(),
            Ok(event) => {
                event.paths.iter().filter_map(|path| path.strip_prefix(&self.canonical).ok()).for_each(|path| self.follow(path));
                event.paths.iter().filter_map(|path| self.relevant(path)).collect()
            }
            Err(_) => self.everything(),
        }
    }

    fn relevant(&self, path: &Path) -> Option<PathBuf> {
        let relative = path.strip_prefix(&self.canonical).ok()?;
        let known = PROJECT_FOLDERS.iter().any(|folder| relative.starts_with(folder));
        (known && !is_ignored_path(relative)).then(|| self.root.join(relative))
    }

    fn everything(&self) -> BTreeSet<PathBuf> {
        PROJECT_FOLDERS.iter().map(|folder| self.root.join(folder)).collect()
    }

    /// Watches one of the project's folders that has just come.
    fn follow(&self, relative: &Path) {
        let path = self.canonical.join(relative);
        if !PROJECT_FOLDERS.iter().any(|folder| relative == Path::new(folder)) || !path.is_dir() {
            return;
        }
        if let Some(backend) = self.backend.upgrade() {
            let mut backend = backend.lock().unwrap_or_else(PoisonError::into_inner);
            // It may be gone again by now; then there is nothing to watch.
            let _ = backend.watch(&path, RecursiveMode::Recursive);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_where_the_folders_are_looked_at_again_and_again() {
        let dir = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(dir.path()).unwrap();
        fs::create_dir(root.join("content")).unwrap();
        let file = root.join("content/site.yaml");
        fs::write(&file, "a").unwrap();
        let (sender, receiver) = channel();
        let _watcher = polling(&root, sender).unwrap();
        fs::write(&file, "b").unwrap();
        let told = || receiver.recv_timeout(Duration::from_secs(10)).unwrap().unwrap();
        while !told().paths.contains(&file) {}
    }
}
