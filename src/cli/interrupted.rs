//! What every command does first: a change to the user's files that was interrupted (`kill -9`, Ctrl-C, a loss of power) is
//! taken back, so that nothing is made from files of which some are new and some old.

use std::path::Path;

use super::{Failure, output};
use crate::diagnostic::harmless;
use crate::workspace;

/// Takes back what was interrupted in a project or a tree, and says so.
///
/// # Errors
/// [`Failure`] when another program is still writing, or the system refuses.
pub(super) fn take_back(root: &Path) -> Result<(), Failure> {
    workspace::change_roots(root).iter().try_for_each(|root| take_back_in(root))
}

fn take_back_in(root: &Path) -> Result<(), Failure> {
    match workspace::recover(root) {
        Ok(None) => Ok(()),
        Ok(Some(taken)) => {
            output::error(&harmless(&taken.to_string()));
            Ok(())
        }
        Err(error) => {
            let Failure(reason) = error.into();
            Err(Failure(format!("a change to the files of `{}` is not at its end: {reason}", root.display())))
        }
    }
}
