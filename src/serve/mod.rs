//! The preview: the whole site from memory, on this machine only, in step with the files on the disk.
//!
//! On every save the files that have changed are read and parsed (`workshop`), and a new `press` takes the place of the
//! old one in one step; it renders a page only when somebody asks for it. The check follows behind, of the locales that
//! are concerned, and its findings are laid over the pages (`rebuild`). Where a file cannot be parsed or a template fails,
//! the last good pages stay. Pages learn of both through `events`. `guard` keeps other sites and other machines out.
//!
//! This room prints nothing: what happens is told through a callback.

mod answer;
mod events;
mod guard;
mod http;
mod media_type;
mod page;
mod press;
mod rebuild;
mod shelf;
mod state;
mod workshop;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

#[doc(hidden)]
pub use guard::path_of_address;

use crate::report::ReportOptions;
use crate::workspace::{ReadError, WatchError, Watcher};
use rebuild::Rebuilder;
use state::State;

/// How many ports after a taken one are tried.
const MORE_PORTS: u16 = 10;

/// What a preview is asked for.
#[derive(Clone, Debug)]
pub struct PreviewOptions {
    /// The project's folder.
    pub root: PathBuf,
    /// The port; if it is taken, the ten after it are tried. 0 for any that is free.
    pub port: u16,
    /// Show the source text where a translation is missing or broken, instead of stopping at it.
    pub draft: bool,
    /// How the report of [`Rebuild`] is to look.
    pub report: ReportOptions,
}

/// How far a change has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The new pages are there, or what keeps them from being shown is known.
    Pages,
    /// Everything is checked.
    Checked,
}

/// How the project was built anew.
#[derive(Clone, Debug)]
pub struct Rebuild {
    /// What had changed; empty for the first build.
    pub changed: Vec<PathBuf>,
    /// From hearing of the change until this was reached.
    pub took: Duration,
    /// What was reached.
    pub stage: Stage,
    /// True if the pages show the files as they are now; else they are the last good ones.
    pub shown: bool,
    /// The findings in short, `2 errors, 1 warning`; empty before the check.
    pub summary: String,
    /// The findings in full if they forbid a build.
    pub blocked: Option<String>,
    /// True if these very findings were told before.
    pub repeated: bool,
}

/// Why a preview cannot be started.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// There is no project to show.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The project cannot be watched.
    #[error(transparent)]
    Watch(#[from] WatchError),
    /// No port could be had.
    #[error("cannot listen on port {port} of this machine{}", if *tried > 1 { ", nor on the ten after it" } else { "" })]
    Listen {
        /// The port that was asked for.
        port: u16,
        /// How many were tried.
        tried: usize,
        /// The system's reason.
        source: io::Error,
    },
    /// The server or one of its threads could not be started.
    #[error("cannot start the server: {0}")]
    Start(String),
}

/// A running preview. It ends when it is dropped.
pub struct Preview {
    address: SocketAddr,
    ended: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
    _watcher: Watcher,
}

impl Preview {
    /// Builds the project, starts to serve it, and builds it again whenever a file changes. `tell` is called when the pages
    /// of a state are there and again when it is checked, the first one included; a state that the next one overtakes may
    /// never be checked.
    ///
    /// # Errors
    /// [`ServeError`] when there is no project, it cannot be watched, or no port is free. Findings are no error: they
    /// are shown in the place of the pages.
    pub fn start(options: &PreviewOptions, tell: impl Fn(&Rebuild) + Send + Sync + 'static) -> Result<Self, ServeError> {
        crate::workspace::read(&options.root)?;
        let listener = listen(options.port)?;
        let address = listener.local_addr().map_err(|error| ServeError::Start(error.to_string()))?;
        let state = Arc::new(State::default());
        let rebuilder = Arc::new(Rebuilder::new(options, address, Arc::clone(&state), Box::new(tell)));
        let first = Arc::clone(&rebuilder);
        let watcher = crate::workspace::watch(&options.root, move |changed| rebuilder.run(changed))?;
        first.run(Vec::new());
        let ended = Arc::new(AtomicBool::new(false));
        let thread = Some(answering(listener, Arc::clone(&ended), state)?);
        Ok(Self { address, ended, thread, _watcher: watcher })
    }

    /// Where the site is served.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until the program is ended.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            // It ends with the program, or because it has panicked; there is nothing left to do then.
            drop(thread.join());
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        // The thread waits for a connection, so it is given one.
        drop(TcpStream::connect(self.address));
    }
}

/// The first free port, on the loopback address only: nobody else in the network sees a draft.
fn listen(port: u16) -> Result<TcpListener, ServeError> {
    let last = if port == 0 { 0 } else { port.saturating_add(MORE_PORTS) };
    let mut tried = 0;
    let mut fault = io::Error::from(io::ErrorKind::AddrInUse);
    for port in port..=last {
        tried += 1;
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => {
                let taken = error.kind() == io::ErrorKind::AddrInUse;
                fault = error;
                if !taken {
                    break;
                }
            }
        }
    }
    Err(ServeError::Listen { port, tried, source: fault })
}

fn answering(listener: TcpListener, ended: Arc<AtomicBool>, state: Arc<State>) -> Result<JoinHandle<()>, ServeError> {
    let thread = thread::Builder::new().name("listen".to_owned());
    let run = move || http::serve(&listener, &ended, move |request| answer::answer(request, &state));
    thread.spawn(run).map_err(|error| ServeError::Start(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        if port < u16::MAX - MORE_PORTS {
            let next = listen(port).unwrap().local_addr().unwrap();
            assert!(next.ip().is_loopback() && next.port() > port && next.port() <= port + MORE_PORTS);
        }
    }
}
