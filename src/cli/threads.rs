//! The threads that work is shared out to.

use std::num::NonZero;
use std::sync::RwLock;
use std::thread;

/// Sees to it that work is done where the system gives no more threads (a limit of processes, as containers and shared hosts
/// have): by this one alone, then. Without it the pool ends the program with a panic at its first use.
///
/// Call it on the thread that works, before anything else does.
pub(super) fn prepare() {
    if !can_have(thread::available_parallelism().map_or(1, NonZero::get)) {
        // That the pool is there already is as good.
        drop(rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global());
    }
}

/// True if the system gives so many threads at once. To ask is the only way to know: a pool that could not be made whole
/// cannot be made again.
fn can_have(count: usize) -> bool {
    // None ends before the last one has begun.
    let gate = RwLock::new(());
    thread::scope(|scope| {
        let closed = gate.write();
        let given = (0..count).all(|_| thread::Builder::new().spawn_scoped(scope, || drop(gate.read())).is_ok());
        drop(closed);
        given
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_threads_can_be_had() {
        assert!(can_have(0) && can_have(1) && can_have(16));
    }
}
