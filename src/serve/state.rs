//! What all threads of a preview share: the press with the last good pages, and the findings that lie over them.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::json;

use super::events::Hub;
use super::press::Press;

/// What is served at this moment.
#[derive(Clone, Default)]
pub(super) struct Current {
    /// The last good pages; `None` until there are any.
    pub press: Option<Press>,
    /// Names the pages: it changes with every good build, and is another one when the program is started again.
    pub generation: String,
    /// The report of the build that came after them, if it failed.
    pub report: Option<Arc<str>>,
}

impl Current {
    /// The state in short, as pages are told it.
    pub fn message(&self) -> String {
        json!({ "generation": self.generation, "blocked": self.report.is_some() }).to_string()
    }

    /// The state with the findings.
    pub fn findings(&self) -> String {
        json!({ "generation": self.generation, "blocked": self.report.is_some(), "report": self.report.as_deref() }).to_string()
    }
}

/// The shared state. Whoever looks sees the old or the new whole, never a mixture.
#[derive(Default)]
pub(super) struct State {
    current: Mutex<Current>,
    count: Mutex<u64>,
    /// The pages that listen.
    pub hub: Hub,
}

impl State {
    /// A view of what is served now. It stays as it is while it is held, whatever comes after.
    pub fn current(&self) -> Current {
        lock(&self.current).clone()
    }

    /// Puts new pages in the place of the old ones and tells the pages.
    pub fn put_press(&self, press: Press) {
        let mut count = lock(&self.count);
        *count += 1;
        let generation = format!("{}-{}", std::process::id(), *count);
        let old = std::mem::replace(&mut *lock(&self.current), Current { press: Some(press), generation, report: None });
        drop(count);
        self.hub.tell(&self.current().message());
        drop(old);
    }

    /// Lays findings over the pages and tells the pages.
    pub fn put_report(&self, report: &str) {
        lock(&self.current).report = Some(report.into());
        self.hub.tell(&self.current().message());
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
