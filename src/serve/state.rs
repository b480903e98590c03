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
    /// The findings that forbid to build the files as they are now.
    pub report: Option<Arc<str>>,
    /// True if the pages show the files as they are now, whatever was found in them.
    pub is_newest: bool,
    /// The number of the state of the project that was told of last.
    number: u64,
}

impl Current {
    /// The state in short, as pages are told it.
    pub fn message(&self) -> String {
        json!({ "generation": self.generation, "blocked": self.report.is_some() }).to_string()
    }

    /// The state with the findings.
    pub fn findings(&self) -> String {
        let (blocked, report) = (self.report.is_some(), self.report.as_deref());
        json!({ "generation": self.generation, "blocked": blocked, "newest": self.is_newest, "report": report }).to_string()
    }
}

/// The shared state. Whoever looks sees the old or the new whole, never a mixture.
#[derive(Default)]
pub(super) struct State {
    current: Mutex<Current>,
    /// The pages that listen.
    pub hub: Hub,
}

impl State {
    /// A view of what is served now. It stays as it is while it is held, whatever comes after.
    pub fn current(&self) -> Current {
        lock(&self.current).clone()
    }

    /// Puts the pages of a state of the project in the place of the old ones and tells the pages.
    pub fn put_press(&self, press: Press, number: u64) {
        let generation = format!("{}-{number}", std::process::id());
        let current = Current { press: Some(press), generation, report: None, is_newest: true, number };
        let old = std::mem::replace(&mut *lock(&self.current), current);
        self.hub.tell(&self.current().message());
        drop(old);
    }

    /// Lays the findings of a state of the project over the pages and tells the pages. They show that very state, or an older
    /// one. Findings that come late, of an older state than is known by now, are dropped. True if
    /// there was something new to tell.
    pub fn put_report(&self, number: u64, report: &str, is_newest: bool) -> bool {
        {
            let mut current = lock(&self.current);
            if number < current.number || current.report.as_deref() == Some(report) && number == current.number {
                return false;
            }
            *current = Current { report: Some(report.into()), is_newest, number, ..current.clone() };
        }
        self.hub.tell(&self.current().message());
        true
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
