//! One good state of the project, ready to print any of its pages.
//!
//! Everything that pages are made of borrows from the sources, so it lives on the stack of a thread of its own, which
//! takes orders until nobody can give one any more. A new state is a new press; swapping the two swaps the whole site.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use super::shelf::Shelf;
use super::state::lock;
use super::workshop::Work;
use crate::check::Checked;
use crate::diagnostic::Diagnostic;
use crate::edition::{self, BuildOptions, Bundles, Editions, SiteMap};
use crate::project::Project;
use crate::render::{self, FORMATS, Note, Notes, Site};
use crate::report::{self, ReportOptions};

/// Pages are rendered in a fraction of a millisecond; more threads only keep a slow file (a PDF) from holding up the rest.
const THREADS: usize = 3;

/// What a press is made of.
#[derive(Clone)]
pub(super) struct Blueprint {
    pub root: PathBuf,
    pub draft: bool,
    /// The address of the preview, in place of the site's own.
    pub base_url: String,
    pub report: ReportOptions,
    /// What the presses before have left for the next one.
    pub kept: Arc<Kept>,
}

/// What presses leave for the next one.
#[derive(Default)]
pub(super) struct Kept {
    notes: Mutex<BTreeMap<String, Note>>,
    bundles: Bundles,
}

/// A press that runs. When the last clone is dropped, it ends.
#[derive(Clone)]
pub(super) struct Press(Sender<Order>);

enum Order {
    /// A file of the site, by its path.
    File(String, Sender<Printed>),
    /// One page of each kind: what fails on them.
    Proofs(Sender<Vec<Diagnostic>>),
}

/// What came of an order.
pub(super) enum Printed {
    /// The file.
    File(Vec<u8>),
    /// There is no such file.
    Missing,
    /// A template fails on this page: the report.
    Failed(String),
}

impl Press {
    /// The file at a path of the site.
    pub fn print(&self, path: &str) -> Printed {
        let (reply, answer) = channel();
        let fault = || Printed::Failed("The page could not be rendered: this is a fault of guidewright.\n".to_owned());
        match self.0.send(Order::File(path.to_owned(), reply)) {
            Ok(()) => answer.recv().unwrap_or_else(|_| fault()),
            Err(_) => fault(),
        }
    }

    /// What templates fail on, tried on one page of each kind.
    pub fn proofs(&self) -> Vec<Diagnostic> {
        let (reply, answer) = channel();
        match self.0.send(Order::Proofs(reply)) {
            Ok(()) => answer.recv().unwrap_or_default(),
            Err(_) => Vec::new(),
        }
    }
}

/// Sets up a press for a state of the project.
///
/// # Errors
/// In words, when there is no data for a locale or no thread can be had.
pub(super) fn set_up(blueprint: &Blueprint, work: &Arc<Work>) -> Result<Press, String> {
    let (told, receiver) = channel();
    let (blueprint, work) = (blueprint.clone(), Arc::clone(work));
    let thread = thread::Builder::new().name("press".to_owned()).spawn(move || run(&blueprint, &work, &told));
    match thread {
        Ok(_) => receiver.recv().unwrap_or_else(|_| Err("guidewright itself has failed while building the project".to_owned())),
        Err(error) => Err(format!("cannot start a thread: {error}")),
    }
}

fn run(blueprint: &Blueprint, work: &Work, told: &Sender<Result<Press, String>>) {
    // Nobody is left to tell if this fails: the preview is ending.
    let tell = |press| drop(told.send(press));
    let (project, sources, kept) = (&work.project, &work.sources, &blueprint.kept);
    let map = SiteMap::new(project);
    let options = options(blueprint, project);
    let editions = match edition::localize_again(project, sources, &map, &options, &kept.bundles) {
        Ok(editions) => editions,
        Err(error) => return tell(Err(error.to_string())),
    };
    let keys = render::preview_font_keys(project, &editions, sources);
    let site = Site::new(&editions, &work.theme, &options).for_preview(keys, Notes::new(lock(&kept.notes).clone()));
    let shelf = Shelf::new(&site, &map);
    let (orders, receiver) = channel();
    tell(Ok(Press(orders)));
    thread::scope(|scope| {
        // Nobody waits for this; where no thread can be had, the fonts of a locale are planned when it is first looked at.
        let warm = || {
            let fonts = FORMATS.iter().find(|format| format.name() == "fonts");
            fonts.map(|format| format.count(&site));
            lock(&kept.notes).extend(site.notes.left());
        };
        drop(thread::Builder::new().name("fonts".to_owned()).spawn_scoped(scope, warm));
        take_orders(receiver, &|order| carry_out(order, &shelf, work, &editions));
    });
}

/// Full addresses lead back to the preview, but only where the site has full addresses at all.
fn options(blueprint: &Blueprint, project: &Project) -> BuildOptions {
    let base_url = project.config.base_url.as_ref().map(|_| blueprint.base_url.clone());
    BuildOptions { draft: blueprint.draft, base_url, locales: Vec::new(), formats: Vec::new(), program: 0 }
}

fn carry_out(order: Order, shelf: &Shelf<'_>, work: &Work, editions: &Editions<'_>) {
    // The one who asked may have gone.
    match order {
        Order::File(path, reply) => drop(reply.send(printed(shelf, work, &path))),
        Order::Proofs(reply) => drop(reply.send(work.theme.diagnose_all(shelf.proofs(&editions.source)))),
    }
}

fn printed(shelf: &Shelf<'_>, work: &Work, path: &str) -> Printed {
    match shelf.render(path) {
        Ok(Some(artifact)) => Printed::File(artifact.bytes),
        Ok(None) => Printed::Missing,
        Err(fault) => {
            let checked = Checked { diagnostics: vec![work.theme.diagnose(&fault)], coverage: Default::default() };
            Printed::Failed(report::Reporter::write(&report::Human, &checked, &work.sources, &ReportOptions::default()))
        }
    }
}

/// Carries out orders, on several threads, until nobody is left to give one.
fn take_orders(orders: Receiver<Order>, carry_out: &(dyn Fn(Order) + Sync)) {
    let orders = Mutex::new(orders);
    let work = || {
        while let Some(order) = next(&orders) {
            carry_out(order);
        }
    };
    thread::scope(|scope| {
        for _ in 1..THREADS {
            // Where no further thread can be had, this one prints alone.
            drop(thread::Builder::new().name("press".to_owned()).spawn_scoped(scope, work));
        }
        work();
    });
}

fn next(orders: &Mutex<Receiver<Order>>) -> Option<Order> {
    lock(orders).recv().ok()
}
