//! Building anew after a change: the new pages in the place of the old ones, or findings over them.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use super::press::{self, Blueprint};
use super::state::{State, lock};
use super::{PreviewOptions, Rebuild};

/// Whoever is told of every build.
pub(super) type Tell = Box<dyn Fn(&Rebuild) + Send + Sync>;

/// Builds, one build at a time.
pub(super) struct Rebuilder {
    blueprint: Mutex<Blueprint>,
    state: Arc<State>,
    tell: Tell,
}

impl Rebuilder {
    pub fn new(options: &PreviewOptions, address: SocketAddr, state: Arc<State>, tell: Tell) -> Self {
        let blueprint = Blueprint {
            root: options.root.clone(),
            draft: options.draft,
            base_url: format!("http://{address}/"),
            report: options.report.clone(),
        };
        Self { blueprint: Mutex::new(blueprint), state, tell }
    }

    /// Builds the project as it is on the disk now.
    pub fn run(&self, changed: Vec<PathBuf>) {
        let started = Instant::now();
        let blueprint = lock(&self.blueprint);
        let setup = press::set_up(&blueprint);
        let blocked = match (setup.press, setup.blocked) {
            (Some(press), _) => {
                self.state.put_press(press);
                None
            }
            (None, blocked) => {
                let (styled, plain) = blocked.unwrap_or_default();
                self.state.put_report(&plain);
                Some(styled)
            }
        };
        (self.tell)(&Rebuild { changed, took: started.elapsed(), summary: setup.summary, blocked });
    }
}
