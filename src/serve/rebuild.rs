//! Building anew after a change, in two steps: the new pages in the place of the old ones at once, then the check, whose
//! findings are laid over them. What reading, parsing or the templates have to say is known before the pages; where it
//! forbids them, the last good ones stay. Without drafts, pages wait for the check.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::press::{self, Blueprint, Press};
use super::state::{State, lock};
use super::workshop::{Checker, Work, Workshop};
use super::{PreviewOptions, Rebuild, Stage};
use crate::check::Checked;
use crate::diagnostic;
use crate::pipeline;
use crate::report::{self, ReportOptions, Reporter};

/// How long the check waits, so that pages that are asked for at once do not wait for it; when one save follows another in
/// this time, only the last is checked.
const BREATH: Duration = Duration::from_millis(80);

/// Whoever is told of every build.
pub(super) type Tell = Box<dyn Fn(&Rebuild) + Send + Sync>;

/// Builds, one build at a time.
pub(super) struct Rebuilder {
    workshop: Mutex<Workshop>,
    shared: Arc<Shared>,
    checks: Sender<Job>,
}

/// What the check, on a thread of its own, shares with the rebuilder.
struct Shared {
    blueprint: Blueprint,
    state: Arc<State>,
    checker: Checker,
    /// The number of the newest state of the project. A check of an older one is given up.
    newest: AtomicU64,
    tell: Tell,
}

/// A state to check.
struct Job {
    work: Arc<Work>,
    /// The press that shows it, if its templates are still to be tried.
    unproven: Option<Press>,
    /// True if its pages are shown.
    shown: bool,
    changed: Vec<PathBuf>,
    started: Instant,
}

impl Rebuilder {
    pub fn new(options: &PreviewOptions, address: SocketAddr, state: Arc<State>, tell: Tell) -> Self {
        let blueprint = Blueprint {
            root: options.root.clone(),
            draft: options.draft,
            base_url: format!("http://{address}/"),
            report: options.report.clone(),
            kept: Arc::default(),
        };
        let shared = Arc::new(Shared { blueprint, state, checker: Checker::default(), newest: AtomicU64::new(0), tell });
        let (checks, jobs) = channel();
        let own = Arc::clone(&shared);
        // Where no thread can be had, nothing is checked but what keeps pages from being shown.
        drop(thread::Builder::new().name("check".to_owned()).spawn(move || own.check_all(&jobs)));
        Self { workshop: Mutex::default(), shared, checks }
    }

    /// Builds the project as it is on the disk now.
    pub fn run(&self, changed: Vec<PathBuf>) {
        let started = Instant::now();
        let mut workshop = lock(&self.workshop);
        let shared = &*self.shared;
        let work = match workshop.take_up(&shared.blueprint.root, &changed) {
            Ok(work) => Arc::new(work),
            Err(error) => return shared.fail(&error.to_string(), changed, started),
        };
        shared.newest.store(work.number, Ordering::SeqCst);
        let mut job = Job { work, unproven: None, shown: false, changed, started };
        if let Some(first) = shared.forbidding(&job.work, job.work.first_findings()) {
            shared.keep_pages(&job, Stage::Pages, &first);
        } else if !shared.blueprint.draft && shared.is_stopped_by_check(&job) {
            return;
        } else {
            match press::set_up(&shared.blueprint, &job.work) {
                Ok(press) => {
                    shared.show(&mut job, press);
                    if job.shown {
                        workshop.prove();
                    }
                }
                Err(error) => return shared.fail(&error, job.changed, started),
            }
        }
        // The thread ends only with this rebuilder, or was never there.
        drop(self.checks.send(job));
    }
}

impl Shared {
    /// Puts new pages in the place of the old ones. Where templates or the structure are new since all went
    /// well, one page of each kind is tried first.
    fn show(&self, job: &mut Job, press: Press) {
        if job.work.is_unproven {
            let mut proofs = job.work.first_findings();
            proofs.diagnostics.extend(press.proofs());
            diagnostic::sort(&mut proofs.diagnostics);
            if let Some(proofs) = self.forbidding(&job.work, proofs) {
                return self.keep_pages(job, Stage::Pages, &proofs);
            }
        } else {
            job.unproven = Some(press.clone());
        }
        self.state.put_press(press, job.work.number);
        job.shown = true;
        self.say(job, Stage::Pages, String::new(), None, false);
    }

    /// The last good pages stay, with findings over them.
    fn keep_pages(&self, job: &Job, stage: Stage, checked: &Checked) {
        let (styled, plain) = self.reports(&job.work, checked);
        let is_new = self.state.put_report(job.work.number, &plain, job.shown);
        self.say(job, stage, report::summary(checked), Some(styled), !is_new);
    }

    /// Without drafts: checks before the pages are shown. True if the findings forbid them.
    fn is_stopped_by_check(&self, job: &Job) -> bool {
        let checked = self.checker.check(&job.work, &|| false).unwrap_or_default();
        let stopped = self.forbidding(&job.work, checked);
        stopped.iter().for_each(|checked| self.keep_pages(job, Stage::Checked, checked));
        stopped.is_some()
    }

    /// The findings, if they forbid a build.
    fn forbidding(&self, work: &Work, checked: Checked) -> Option<Checked> {
        let forbids = |found: &diagnostic::Diagnostic| pipeline::blocks_build(found, &work.project, self.blueprint.draft, false);
        checked.diagnostics.iter().any(forbids).then_some(checked)
    }

    /// Checks what comes until the rebuilder is gone; of several states that wait, the newest.
    fn check_all(&self, jobs: &Receiver<Job>) {
        while let Ok(mut job) = jobs.recv() {
            thread::sleep(BREATH);
            while let Ok(newer) = jobs.try_recv() {
                job = newer;
            }
            self.check(job);
        }
    }

    fn check(&self, mut job: Job) {
        let stop = || self.newest.load(Ordering::SeqCst) != job.work.number;
        let Some(mut checked) = self.checker.check(&job.work, &stop) else { return };
        if let Some(press) = job.unproven.take() {
            checked.diagnostics.extend(press.proofs());
            diagnostic::sort(&mut checked.diagnostics);
        }
        if self.newest.load(Ordering::SeqCst) != job.work.number {
            return;
        }
        let summary = report::summary(&checked);
        match self.forbidding(&job.work, checked) {
            Some(checked) => self.keep_pages(&job, Stage::Checked, &checked),
            None => self.say(&job, Stage::Checked, summary, None, false),
        }
    }

    /// Findings for the terminal, and as plain text for the browser.
    fn reports(&self, work: &Work, checked: &Checked) -> (String, String) {
        let text = |options: &ReportOptions| report::Human.write(checked, &work.sources, options);
        let plain = text(&ReportOptions::default());
        let styled = if self.blueprint.report == ReportOptions::default() { plain.clone() } else { text(&self.blueprint.report) };
        (styled, plain)
    }

    fn say(&self, job: &Job, stage: Stage, summary: String, blocked: Option<String>, repeated: bool) {
        let rebuild =
            Rebuild { changed: job.changed.clone(), took: job.started.elapsed(), stage, shown: job.shown, summary, blocked, repeated };
        (self.tell)(&rebuild);
    }

    /// The project could not be built at all.
    fn fail(&self, text: &str, changed: Vec<PathBuf>, started: Instant) {
        let number = self.newest.fetch_add(1, Ordering::SeqCst) + 1;
        self.state.put_report(number, text, false);
        let summary = "the project could not be built".to_owned();
        (self.tell)(&Rebuild {
            changed,
            took: started.elapsed(),
            stage: Stage::Pages,
            shown: false,
            summary,
            blocked: Some(text.to_owned()),
            repeated: false,
        });
    }
}
