//! The journal of a change: what is about to be written, kept in the project's folder until all of it is written.
//!
//! Only one file can be replaced in one step. Where a command changes several, a kill between two of them would leave some new
//! and some old, with nobody who knows. So the journal comes first, and is renamed once every file is in place. Who finds one
//! that no living program holds knows what to take back, or, by its name, that only leftovers are to be removed.
//!
//! ```text
//! guidewright-change 1
//! folder locales/th
//! file <digest of the old text, or -> <digest of the new text> <token> locales/th/a.ftl
//! end <digest of all lines before>
//! ```

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::error::disk_error;
use super::{ChangeError, settled_beside, target_of};
use crate::source::{ProjectPath, hash};
use crate::workspace::lock_file::{Hold, try_hold};
use crate::workspace::{Disk, Kind};

/// The journal of a change that is under way.
pub(super) const UNDER_WAY: &str = ".guidewright-change";
/// The journal of a change that is written; what stands beside the files is left over.
pub(super) const WRITTEN: &str = ".guidewright-changed";

const HEADER: &str = "guidewright-change 1\n";
/// How long another program that writes is waited for, and how often it is looked at.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
pub(super) const PAUSE: Duration = Duration::from_millis(20);
/// No journal of ours is larger (256 MiB: a million files with long names).
const LARGEST: u64 = 256 << 20;

/// One file that a change writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub path: ProjectPath,
    /// Where it stands, with no link on the way.
    pub target: PathBuf,
    /// The hash of the text before; `None` for a file that is new.
    pub old: Option<u128>,
    /// The hash of the text that it is to have.
    pub new: u128,
    /// Tells what stands beside the file from what other changes have left there.
    pub token: String,
}

impl Entry {
    /// Where the new text waits.
    pub fn staged(&self) -> PathBuf {
        staged(&self.target, &self.token)
    }

    /// Where the old text is kept.
    pub fn backup(&self) -> PathBuf {
        backup(&self.target, &self.token)
    }
}

pub(super) fn staged(target: &Path, token: &str) -> PathBuf {
    target.with_file_name(format!(".guidewright-new-{token}"))
}

pub(super) fn backup(target: &Path, token: &str) -> PathBuf {
    target.with_file_name(format!(".guidewright-old-{token}"))
}

/// What a journal says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Journal {
    /// Folders that are made, the outermost first.
    pub folders: Vec<PathBuf>,
    /// The files, in the order in which they are put in place.
    pub entries: Vec<Entry>,
}

/// What the text of a journal is.
#[derive(Debug, PartialEq, Eq)]
enum Text {
    Whole(Journal),
    /// Its writer died before it had written anything else.
    Torn,
    /// It was not written by this version of the program, or was edited.
    Foreign,
}

impl Journal {
    fn to_text(&self, root: &Path) -> String {
        let mut text = HEADER.to_owned();
        for folder in self.folders.iter().filter_map(|folder| inside(root, folder)) {
            text += &format!("folder {folder}\n");
        }
        for entry in &self.entries {
            let old = entry.old.map_or_else(|| "-".to_owned(), |old| format!("{old:032x}"));
            text += &format!("file {old} {:032x} {} {}\n", entry.new, entry.token, entry.path);
        }
        let end = hash(text.as_bytes());
        text + &format!("end {end:032x}\n")
    }

    fn parse(root: &Path, bytes: &[u8]) -> Text {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            // Cut off within a character.
            Err(error) if error.error_len().is_none() => {
                bytes.get(..error.valid_up_to()).and_then(|whole| std::str::from_utf8(whole).ok()).unwrap_or_default()
            }
            Err(_) => return Text::Foreign,
        };
        if HEADER.starts_with(text) {
            return Text::Torn;
        }
        let Some(end) = text.rfind("\nend ").map(|at| at + 1) else {
            return if text.starts_with(HEADER) { Text::Torn } else { Text::Foreign };
        };
        let (Some(body), Some(last)) = (text.get(..end), text.get(end..)) else { return Text::Foreign };
        let whole = format!("end {:032x}\n", hash(body.as_bytes()));
        if last != whole {
            return if body.starts_with(HEADER) && whole.starts_with(last) { Text::Torn } else { Text::Foreign };
        }
        let Some(lines) = body.strip_prefix(HEADER) else { return Text::Foreign };
        let mut journal = Self::default();
        for line in lines.lines() {
            if journal.take_up(root, line).is_none() {
                return Text::Foreign;
            }
        }
        // No change writes a file twice.
        let mut targets: Vec<&Path> = journal.entries.iter().map(|entry| &*entry.target).collect();
        targets.sort_unstable();
        let is_named_twice = targets.windows(2).any(|pair| pair.first() == pair.last());
        if is_named_twice { Text::Foreign } else { Text::Whole(journal) }
    }

    fn take_up(&mut self, root: &Path, line: &str) -> Option<()> {
        if let Some(folder) = line.strip_prefix("folder ") {
            let folder = safe_path(folder)?;
            // One that is gone, or has become something else, is not for us to remove.
            self.folders.extend(target_of(root, &folder).ok().filter(|folder| is_safe(root, folder)));
            return Some(());
        }
        let mut parts = line.strip_prefix("file ")?.splitn(4, ' ');
        let (old, new, token, path) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let number = |text: &str| u128::from_str_radix(text, 16).ok();
        let old = if old == "-" { None } else { Some(number(old)?) };
        let new = number(new)?;
        let is_token = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let path = safe_path(path).filter(|_| is_token)?;
        let token = token.to_owned();
        // Something else may stand there by now, such as a link that leads out: it is looked at itself then, not followed.
        let target = target_of(root, &path).or_else(|_| settled_beside(root, &path)).ok().filter(|target| is_safe(root, target))?;
        self.entries.push(Entry { path, target, old, new, token });
        Some(())
    }
}

/// A path that a change may have written, whoever has written the journal: nothing that is hidden, as version control and
/// settings of other programs are, but the two files that `init` makes; and no short name of Windows for such a thing (`GIT~1`).
fn safe_path(text: &str) -> Option<ProjectPath> {
    let path = ProjectPath::new(text).ok()?;
    let is_hidden = |part: &str| part.starts_with('.') || part.contains('~');
    let is_ours = matches!(text, ".gitignore" | ".gitattributes");
    (is_ours || !path.parts().any(is_hidden)).then_some(path)
}

/// True if a change may have written where a path really leads. A link inside the project can lead to what is hidden.
fn is_safe(root: &Path, target: &Path) -> bool {
    inside(root, target).is_some_and(|path| safe_path(path.as_str()).is_some())
}

/// A folder as a path of the project; one that is none is only not named.
fn inside(root: &Path, folder: &Path) -> Option<ProjectPath> {
    let parts: Option<Vec<_>> = folder.strip_prefix(root).ok()?.iter().map(|part| part.to_str()).collect();
    ProjectPath::new(&parts?.join("/")).ok()
}

/// A journal that this program holds: no other takes it up while it does.
pub(super) struct HeldJournal {
    pub journal: Journal,
    path: PathBuf,
    /// Open for as long as it is held. `None` where the user may write to the files and not to the project's folder: the change
    /// is then written without a journal, and a kill in the middle of it stays.
    file: Option<File>,
}

/// Takes up a journal that a dead program has left; waits for a living one. `None` if there is none, or just the beginning of
/// one, which is removed: nothing is written before its journal is whole.
///
/// # Errors
/// [`ChangeError::Busy`] when the other does not end, [`ChangeError::Journal`] when it cannot be understood, and
/// [`ChangeError::Disk`].
pub(super) fn take_up(disk: &dyn Disk, root: &Path, name: &str) -> Result<Option<HeldJournal>, ChangeError> {
    let path = root.join(name);
    match disk.kind(&path).map_err(disk_error("look at", &path))? {
        None => return Ok(None),
        Some(Kind::File) => {}
        // A link, a pipe that would be waited for.
        Some(_) => return Err(ChangeError::Journal { path }),
    }
    let Some(file) = hold(&path)? else { return Ok(None) };
    let mut bytes = Vec::new();
    (&file).take(LARGEST).read_to_end(&mut bytes).map_err(disk_error("read", &path))?;
    match Journal::parse(root, &bytes) {
        Text::Whole(journal) => Ok(Some(HeldJournal { journal, path, file: Some(file) })),
        Text::Torn => disk.remove_file(&path).map(|()| None).map_err(disk_error("remove", &path)),
        Text::Foreign => Err(ChangeError::Journal { path }),
    }
}

fn hold(path: &Path) -> Result<Option<File>, ChangeError> {
    let began = Instant::now();
    loop {
        match try_hold(path, OpenOptions::new().read(true)).map_err(disk_error("open", path))? {
            Hold::Absent => return Ok(None),
            // Where files cannot be locked at all, commands at the same moment are the user's concern.
            Hold::Ours(file) | Hold::Unlockable(file, _) => return Ok(Some(file)),
            Hold::Others if began.elapsed() > PATIENCE => return Err(ChangeError::Busy),
            Hold::Others => std::thread::sleep(PAUSE),
        }
    }
}

impl HeldJournal {
    /// Begins a journal and holds it: from here on no other program changes the project. It says nothing yet. `None` if another
    /// program has begun one, or has looked at this one before it was held: nothing is left of it then.
    ///
    /// # Errors
    /// [`ChangeError::Disk`].
    pub fn begin(disk: &dyn Disk, root: &Path) -> Result<Option<Self>, ChangeError> {
        let path = root.join(UNDER_WAY);
        match disk.write_new(&path, HEADER.as_bytes()) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(None),
            Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => {
                return Ok(Some(Self { journal: Journal::default(), path, file: None }));
            }
            Err(error) => {
                let _ = disk.remove_file(&path);
                return Err(disk_error("write", &path)(error));
            }
            Ok(()) => {}
        }
        match try_hold(&path, OpenOptions::new().append(true)).map_err(disk_error("open", &path))? {
            Hold::Ours(file) | Hold::Unlockable(file, _) => Ok(Some(Self { journal: Journal::default(), path, file: Some(file) })),
            Hold::Others | Hold::Absent => Ok(None),
        }
    }

    /// Says what is about to be written, before anything of it is.
    ///
    /// # Errors
    /// [`ChangeError::Disk`].
    pub fn fill(&mut self, disk: &dyn Disk, root: &Path, journal: Journal) -> Result<(), ChangeError> {
        if let Some(file) = &self.file {
            let text = journal.to_text(root);
            let lines = text.strip_prefix(HEADER).unwrap_or(&text);
            disk.append(file, lines.as_bytes()).map_err(disk_error("write", &self.path))?;
            disk.sync_file(&self.path).map_err(disk_error("write", &self.path))?;
        }
        self.journal = journal;
        Ok(())
    }

    /// Says that every file has its new text.
    ///
    /// # Errors
    /// [`ChangeError::Disk`]; it is then as it was.
    pub fn mark_written(&mut self, disk: &dyn Disk, root: &Path) -> Result<(), ChangeError> {
        if self.file.is_none() {
            return Ok(());
        }
        let to = root.join(WRITTEN);
        disk.rename(&self.path, &to).map_err(disk_error("rename", &self.path))?;
        self.path = to;
        Ok(())
    }

    /// Ends it.
    ///
    /// # Errors
    /// [`ChangeError::Disk`].
    pub fn remove(&self, disk: &dyn Disk) -> Result<(), ChangeError> {
        match self.file {
            Some(_) => disk.remove_file(&self.path).map_err(disk_error("remove", &self.path)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal(root: &Path) -> Journal {
        let entry = |path: &str, old| {
            let path = ProjectPath::new(path).unwrap();
            Entry { target: root.join(path.as_str()), path, old, new: 7, token: "12-3".into() }
        };
        Journal {
            folders: vec![root.join("locales"), root.join("locales/th")],
            entries: vec![entry("locales/th/a b.ftl", Some(u128::MAX)), entry("locales/th/ก.ftl", None)],
        }
    }

    #[test]
    fn a_journal_reads_back_and_a_torn_one_is_told_from_a_foreign_one() {
        let dir = tempfile::tempdir().unwrap();
        let root = std::fs::canonicalize(dir.path()).unwrap();
        let text = journal(&root).to_text(&root);
        assert_eq!(Journal::parse(&root, text.as_bytes()), Text::Whole(journal(&root)));
        for cut in 0..text.len() {
            let torn = Journal::parse(&root, &text.as_bytes()[..cut]);
            assert!(matches!(torn, Text::Torn), "{cut}: {torn:?}");
        }
        for foreign in [
            "guidewright-change 2\n",
            "something else",
            &text.replace("12-3", "12-4"),
            &format!("{text}more\n"),
            &sealed("file - 7 12-3 .git/config\n"),
            &sealed("file - 7 ../x locales/a.ftl\n"),
            &sealed("file - 7 1 ../a.ftl\n"),
            &sealed("folder .GIT/hooks\n"),
            &sealed("file - 7 1 GIT~1/HEAD\n"),
            &sealed("file - 7 1 .hg/requires\n"),
            &sealed("file - 7 1 locales/.a.ftl\n"),
            // Twice the same file: whoever reads it would read it as often.
            &sealed("file - 7 1 a.ftl\nfile - 7 2 a.ftl\n"),
            &sealed("file 7 7 1\n"),
            &sealed("what\n"),
        ] {
            assert_eq!(Journal::parse(&root, foreign.as_bytes()), Text::Foreign, "{foreign}");
        }
        assert_eq!(Journal::parse(&root, b"guidewright-change 1\n\xFF"), Text::Foreign);
    }

    #[cfg(unix)]
    #[test]
    fn a_journal_reaches_nothing_hidden_and_nothing_outside_through_a_link() {
        let dir = tempfile::tempdir().unwrap();
        let root = std::fs::canonicalize(dir.path()).unwrap();
        std::fs::create_dir_all(root.join(".git/refs")).unwrap();
        std::fs::write(root.join(".git/HEAD"), "x").unwrap();
        std::os::unix::fs::symlink(".git", root.join("evil")).unwrap();
        std::os::unix::fs::symlink("/", root.join("out")).unwrap();
        for lines in ["file - 7 1 evil/HEAD\n", "file - 7 1 out/etc/x\n"] {
            assert_eq!(Journal::parse(&root, sealed(lines).as_bytes()), Text::Foreign, "{lines}");
        }
        let folders = Journal::parse(&root, sealed("folder evil/refs\nfolder out/tmp\nfolder locales\n").as_bytes());
        assert_eq!(folders, Text::Whole(Journal { folders: vec![root.join("locales")], entries: Vec::new() }));
        // What has become a link that leads out is looked at itself.
        std::os::unix::fs::symlink("/etc/passwd", root.join("a.ftl")).unwrap();
        let Text::Whole(journal) = Journal::parse(&root, sealed("file 5 7 1 a.ftl\n").as_bytes()) else { panic!() };
        assert_eq!(journal.entries[0].target, root.join("a.ftl"));
    }

    /// A journal that somebody else could have written.
    fn sealed(lines: &str) -> String {
        let body = format!("{HEADER}{lines}");
        let end = hash(body.as_bytes());
        format!("{body}end {end:032x}\n")
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
            let dir = tempfile::tempdir().unwrap();
            drop(Journal::parse(dir.path(), &bytes));
            let lines = String::from_utf8_lossy(&bytes).into_owned();
            drop(Journal::parse(dir.path(), sealed(&format!("{lines}\n")).as_bytes()));
        }
    }
}
