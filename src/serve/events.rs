//! Telling pages that something has happened, with server-sent events.

use std::io::{self, Write};
use std::sync::Mutex;

use super::state::lock;

type Listener = Box<dyn Write + Send>;

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-store\r\n\
                    X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";

/// The most pages that listen; when one more comes, the oldest is let go.
const MOST_LISTENERS: usize = 64;

/// The pages that listen.
#[derive(Default)]
pub(super) struct Hub(Mutex<Vec<Listener>>);

impl Hub {
    /// Takes in a page and tells it the state, so that it learns what it has missed. The state is asked for when nothing
    /// can be told meanwhile, so that no change slips through in between.
    pub fn join(&self, mut listener: Listener, message: impl FnOnce() -> String) {
        let mut listeners = lock(&self.0);
        // Pages that have gone are only found out by writing to them.
        listeners.retain_mut(|listener| send(listener, ":\n\n").is_ok());
        if listeners.len() >= MOST_LISTENERS {
            listeners.remove(0);
        }
        if send(&mut listener, HEAD).and_then(|()| send(&mut listener, &event(&message()))).is_ok() {
            listeners.push(listener);
        }
    }

    /// Tells all pages the state.
    pub fn tell(&self, message: &str) {
        let event = event(message);
        lock(&self.0).retain_mut(|listener| send(listener, &event).is_ok());
    }
}

/// An event with a message of one line.
fn event(message: &str) -> String {
    format!("event: state\ndata: {message}\n\n")
}

fn send(listener: &mut Listener, text: &str) -> io::Result<()> {
    listener.write_all(text.as_bytes())?;
    listener.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    /// Takes what is written until it is closed.
    #[derive(Clone, Default)]
    struct Page(Arc<Mutex<(String, bool)>>);

    impl Write for Page {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let mut inner = self.0.lock().unwrap();
            if inner.1 {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            inner.0.push_str(std::str::from_utf8(bytes).unwrap());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn pages_that_have_gone_are_let_go() {
        let (hub, stays, goes) = (Hub::default(), Page::default(), Page::default());
        hub.join(Box::new(stays.clone()), || "1".to_owned());
        hub.join(Box::new(goes.clone()), || "1".to_owned());
        goes.0.lock().unwrap().1 = true;
        hub.tell("2");
        assert_eq!(hub.0.lock().unwrap().len(), 1);
        let text = stays.0.lock().unwrap().0.clone();
        assert!(text.starts_with("HTTP/1.1 200 OK\r\n") && text.ends_with("event: state\ndata: 2\n\n"), "{text}");
    }
}
