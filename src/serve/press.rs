//! One good state of the project, ready to print any of its pages.
//!
//! Everything that pages are made of borrows from the sources, so it lives on the stack of a thread of its own, which
//! takes orders until nobody can give one any more. A new state is a new press; swapping the two swaps the whole site.

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::shelf::Shelf;
use super::state::lock;
use crate::check::{self, CheckOptions, Checked};
use crate::diagnostic::{self, Diagnostic};
use crate::edition::{self, BuildOptions, SiteMap};
use crate::pipeline;
use crate::project::{self, Project};
use crate::render::{RenderError, Site, Theme};
use crate::report::{self, ReportOptions};
use crate::source::Sources;
use crate::workspace::{self, Reading};

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
}

/// A press that runs. When the last clone is dropped, it ends.
#[derive(Clone)]
pub(super) struct Press(Sender<Order>);

struct Order {
    path: String,
    reply: Sender<Printed>,
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

/// What came of the attempt to set up a press.
pub(super) struct Setup {
    /// The press, if nothing forbids to build.
    pub press: Option<Press>,
    /// The findings in short.
    pub summary: String,
    /// The findings that forbid it: for the terminal, and as plain text for the browser.
    pub blocked: Option<(String, String)>,
}

impl Press {
    /// The file at a path of the site.
    pub fn print(&self, path: &str) -> Printed {
        let (reply, answer) = channel();
        let order = Order { path: path.to_owned(), reply };
        let fault = || Printed::Failed("The page could not be rendered: this is a fault of guidewright.\n".to_owned());
        match self.0.send(order) {
            Ok(()) => answer.recv().unwrap_or_else(|_| fault()),
            Err(_) => fault(),
        }
    }
}

/// Reads and checks the project and, if nothing forbids it, sets up a press.
pub(super) fn set_up(blueprint: &Blueprint) -> Setup {
    let (sender, receiver) = channel();
    let blueprint = blueprint.clone();
    let thread = thread::Builder::new().name("press".to_owned()).spawn(move || run(&blueprint, &sender));
    match thread {
        Ok(_) => receiver.recv().unwrap_or_else(|_| failure("guidewright itself has failed while building the project".to_owned())),
        Err(error) => failure(format!("cannot start a thread: {error}")),
    }
}

fn failure(text: String) -> Setup {
    Setup { press: None, summary: "the project could not be built".to_owned(), blocked: Some((text.clone(), text)) }
}

fn run(blueprint: &Blueprint, told: &Sender<Setup>) {
    // Nobody is left to tell if this fails: the preview is ending.
    let tell = |setup| drop(told.send(setup));
    let reading = match workspace::read(&blueprint.root) {
        Ok(reading) => reading,
        Err(error) => return tell(failure(error.to_string())),
    };
    let sources = &reading.sources;
    let (project, mut found) = project::parse(sources);
    found.extend(unreadable(&reading));
    let map = SiteMap::new(&project);
    let options = options(blueprint, &project);
    // Side by side, since nearly every save is a good one; if this one is not, the editions are thrown away.
    let (mut checked, ((theme, findings), editions)) = rayon::join(
        || check::check(&project, sources, found, &CheckOptions::default()),
        || (Theme::new(sources, &reading.assets), edition::localize(&project, sources, &map, &options)),
    );
    checked.diagnostics.extend(findings);
    diagnostic::sort(&mut checked.diagnostics);
    if checked.diagnostics.iter().any(|found| pipeline::blocks_build(found, &project, blueprint.draft, false)) {
        return tell(blocked(blueprint, &checked, sources));
    }
    let editions = match editions {
        Ok(editions) => editions,
        Err(error) => return tell(failure(error.to_string())),
    };
    let site = Site::new(&editions, &theme, &options);
    let shelf = Shelf::new(&site, &map);
    let faults = shelf.proofs(&editions.source);
    if !faults.is_empty() {
        add_faults(&mut checked, &theme, faults);
        return tell(blocked(blueprint, &checked, sources));
    }
    let (orders, receiver) = channel();
    tell(Setup { press: Some(Press(orders)), summary: report::summary(&checked), blocked: None });
    drop(checked);
    take_orders(receiver, &|path| printed(&shelf, &theme, sources, path));
}

/// Files that could not be read, as findings.
fn unreadable(reading: &Reading) -> Vec<Diagnostic> {
    reading.faults.iter().map(|fault| Diagnostic::unreadable(fault.project_path.clone(), fault.to_string())).collect()
}

/// Full addresses lead back to the preview, but only where the site has full addresses at all.
fn options(blueprint: &Blueprint, project: &Project) -> BuildOptions {
    let base_url = project.config.base_url.as_ref().map(|_| blueprint.base_url.clone());
    BuildOptions { draft: blueprint.draft, base_url, locales: Vec::new(), formats: Vec::new(), program: 0 }
}

fn blocked(blueprint: &Blueprint, checked: &Checked, sources: &Sources) -> Setup {
    let text = |options: &ReportOptions| report::Reporter::write(&report::Human, checked, sources, options);
    let plain = text(&ReportOptions::default());
    let styled = if blueprint.report == ReportOptions::default() { plain.clone() } else { text(&blueprint.report) };
    Setup { press: None, summary: report::summary(checked), blocked: Some((styled, plain)) }
}

fn add_faults(checked: &mut Checked, theme: &Theme, faults: Vec<RenderError>) {
    checked.diagnostics.extend(theme.diagnose_all(faults));
    diagnostic::sort(&mut checked.diagnostics);
}

fn printed(shelf: &Shelf<'_>, theme: &Theme, sources: &Sources, path: &str) -> Printed {
    match shelf.render(path) {
        Ok(Some(artifact)) => Printed::File(artifact.bytes),
        Ok(None) => Printed::Missing,
        Err(fault) => {
            let checked = Checked { diagnostics: vec![theme.diagnose(&fault)], coverage: Default::default() };
            Printed::Failed(report::Reporter::write(&report::Human, &checked, sources, &ReportOptions::default()))
        }
    }
}

/// Prints what is ordered, on several threads, until nobody is left to order.
fn take_orders(orders: Receiver<Order>, print: &(dyn Fn(&str) -> Printed + Sync)) {
    let orders = Mutex::new(orders);
    let work = || {
        while let Some(order) = next(&orders) {
            // The one who asked may have gone.
            drop(order.reply.send(print(&order.path)));
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
