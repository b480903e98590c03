//! A change as a unified diff, for dry runs.

use crate::source::{SourceChange, Sources};

/// Lines of context around a change.
const CONTEXT: usize = 3;

/// The diff of a change, files in the order of their paths.
pub(super) fn of_change(sources: &Sources, change: &SourceChange) -> String {
    let mut diffs: Vec<(String, String)> = Vec::new();
    for id in change.files() {
        let Some(file) = sources.get(id) else { continue };
        if let Ok(after) = change.apply(id, &file.text) {
            diffs.push((file.path.to_string(), diff(&file.text, &after, &format!("a/{}", file.path), &format!("b/{}", file.path))));
        }
    }
    for (path, text) in &change.created {
        diffs.push((path.to_string(), diff("", text, "/dev/null", &format!("b/{path}"))));
    }
    diffs.sort();
    diffs.into_iter().map(|(_, diff)| diff).collect()
}

/// One line of a diff: kept, removed or added.
type Op<'a> = (char, &'a str);

fn diff(before: &str, after: &str, before_name: &str, after_name: &str) -> String {
    let ops = ops(&before.split_inclusive('\n').collect::<Vec<_>>(), &after.split_inclusive('\n').collect::<Vec<_>>());
    if ops.iter().all(|(mark, _)| *mark == ' ') {
        return String::new();
    }
    let mut out = format!("--- {before_name}\n+++ {after_name}\n");
    for range in hunks(&ops) {
        out.push_str(&hunk(&ops, range));
    }
    out
}

/// The edit script: common lines at both ends are set aside, the middle by longest common subsequence where it is
/// small, otherwise as one replacement.
fn ops<'a>(a: &[&'a str], b: &[&'a str]) -> Vec<Op<'a>> {
    let head = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a_rest, b_rest) = (a.get(head..).unwrap_or_default(), b.get(head..).unwrap_or_default());
    let tail = a_rest.iter().rev().zip(b_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a_mid, a_tail) = a_rest.split_at(a_rest.len() - tail);
    let (b_mid, _) = b_rest.split_at(b_rest.len() - tail);
    let kept = |lines: &[&'a str]| lines.iter().map(|line| (' ', *line)).collect::<Vec<_>>();
    let mut out = kept(a.get(..head).unwrap_or_default());
    out.extend(middle(a_mid, b_mid));
    out.extend(kept(a_tail));
    out
}

fn middle<'a>(a: &[&'a str], b: &[&'a str]) -> Vec<Op<'a>> {
    const LARGEST: usize = 16_000_000;
    if a.len().saturating_mul(b.len()) > LARGEST {
        return a.iter().map(|line| ('-', *line)).chain(b.iter().map(|line| ('+', *line))).collect();
    }
    let width = b.len() + 1;
    let mut lengths = vec![0u32; (a.len() + 1) * width];
    let at = |lengths: &[u32], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or_default();
    for (i, x) in a.iter().enumerate().rev() {
        for (j, y) in b.iter().enumerate().rev() {
            let best = if x == y { at(&lengths, i + 1, j + 1) + 1 } else { at(&lengths, i + 1, j).max(at(&lengths, i, j + 1)) };
            if let Some(cell) = lengths.get_mut(i * width + j) {
                *cell = best;
            }
        }
    }
    let (mut i, mut j, mut out) = (0, 0, Vec::new());
    loop {
        match (a.get(i), b.get(j)) {
            (Some(x), Some(y)) if x == y => {
                out.push((' ', *x));
                (i, j) = (i + 1, j + 1);
            }
            (Some(x), y) if y.is_none() || at(&lengths, i + 1, j) >= at(&lengths, i, j + 1) => {
                out.push(('-', *x));
                i += 1;
            }
            (_, Some(y)) => {
                out.push(('+', *y));
                j += 1;
            }
            _ => return out,
        }
    }
}

/// Ranges of operations that are shown together.
fn hunks(ops: &[Op<'_>]) -> Vec<std::ops::Range<usize>> {
    let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, _) in ops.iter().enumerate().filter(|(_, (mark, _))| *mark != ' ') {
        let (start, end) = (at.saturating_sub(CONTEXT), (at + CONTEXT + 1).min(ops.len()));
        match ranges.last_mut() {
            Some(last) if start <= last.end => last.end = end,
            _ => ranges.push(start..end),
        }
    }
    ranges
}

fn hunk(ops: &[Op<'_>], range: std::ops::Range<usize>) -> String {
    let count = |ops: &[Op<'_>], skip: char| ops.iter().filter(|(mark, _)| *mark != skip).count();
    let (before, shown) = (ops.get(..range.start).unwrap_or_default(), ops.get(range).unwrap_or_default());
    let place = |skip: char| {
        let length = count(shown, skip);
        let start = count(before, skip) + usize::from(length > 0);
        if length == 1 { start.to_string() } else { format!("{start},{length}") }
    };
    let mut out = format!("@@ -{} +{} @@\n", place('+'), place('-'));
    for (mark, line) in shown {
        out.push(*mark);
        out.push_str(line);
        if !line.ends_with('\n') {
            out.push_str("\n\\ No newline at end of file\n");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diff_is_what_patch_reads() {
        let before: String = (1..=12).map(|n| format!("{n}\n")).collect();
        let after = before.replace("2\n3\n", "2\nnew\n3\n").replace("11\n", "");
        let shown = diff(&before, &after, "a/x", "b/x");
        assert_eq!(shown, "--- a/x\n+++ b/x\n@@ -1,5 +1,6 @@\n 1\n 2\n+new\n 3\n 4\n 5\n@@ -8,5 +9,4 @@\n 8\n 9\n 10\n-11\n 12\n");
        assert_eq!(diff("", "a", "/dev/null", "b/x"), "--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n");
        assert_eq!(diff("a\n", "a\n", "", ""), "");
    }
}
