//! `content/guides/<guide>.yaml` to a [`Guide`]. Never stops at the first fault: what can be read is kept, what cannot
//! is a diagnostic at its place.

use super::fields::{Fields, compact, list, nearest, pairs, wrong_type};
use super::guide::{Answer, Block, Decision, Exemption, Guide, Item, Letter, Log, Outcome, Question, Section, Target};
use super::yaml::{self, Key, Node, Value};
use super::{Id, Spanned};
use crate::diagnostic::{Diagnostic, visible};
use crate::locale::Locale;
use crate::source::SourceFile;

/// The most empty rows that a record sheet may ask for.
const MAX_BLANK_ROWS: i64 = 200;

/// Reads one guide. `None` only if the file is no YAML mapping at all or has no usable id.
pub fn parse(file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Option<Guide> {
    let node = yaml::parse(file, diagnostics)?;
    let mut fields = Fields::of(node, "a guide", diagnostics)?;
    let id = fields.id("id").or_else(|| id_of_file(file));
    let sections = fields.require("sections").map(|node| list(node, fields.diagnostics)).unwrap_or_default();
    let (letters, decisions) = (fields.list("letters"), fields.list("decisions"));
    let (outcomes, logs) = (fields.list("outcomes"), fields.list("logs"));
    let terms = fields.ids("terms");
    fields.finish();
    let id = id?;
    check_file_name(&id, file, diagnostics);
    Some(Guide {
        file: file.id,
        sections: each(sections, diagnostics, section),
        letters: each(letters, diagnostics, letter),
        decisions: each(decisions, diagnostics, decision),
        outcomes: each(outcomes, diagnostics, outcome),
        logs: each(logs, diagnostics, log),
        terms,
        id,
    })
}

fn each<T>(nodes: Vec<Node>, diagnostics: &mut Vec<Diagnostic>, parse: impl Fn(Node, &mut Vec<Diagnostic>) -> Option<T>) -> Vec<T> {
    compact(nodes.into_iter().filter_map(|node| parse(node, diagnostics)).collect())
}

/// A guide whose `id` is missing or bad goes by its file's name, so that its other faults are still found.
fn id_of_file(file: &SourceFile) -> Option<Item> {
    Some(Spanned::new(Id::new(file.path.stem()).ok()?, crate::source::Span::start_of(file.id)))
}

fn check_file_name(id: &Item, file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) {
    if id.value.as_str() != file.path.stem() {
        diagnostics.push(
            Diagnostic::error("bad-id", format!("the guide `{}` stands in a file of another name", id.value))
                .at(id.span, format!("this id; the file is `{}`", file.path.name()))
                .help(format!("rename the file to `{}.yaml`, or the guide to `{}`", id.value, file.path.stem())),
        );
    }
}

fn section(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Section> {
    let mut fields = Fields::of(node, "a section", diagnostics)?;
    let id = fields.id("id");
    let coverage = fields.text("coverage");
    let exemptions = fields.take("not-applicable").map(|node| pairs(node, "`not-applicable`", fields.diagnostics)).unwrap_or_default();
    let blocks = fields.require("blocks").map(|node| some(node, "blocks", fields.diagnostics)).unwrap_or_default();
    fields.finish();
    let is_optional = coverage.is_some_and(|coverage| is_optional(&coverage, diagnostics));
    let blocks = each(blocks, diagnostics, block);
    let not_applicable = exemptions.into_iter().filter_map(|(key, node)| exemption(key, node, diagnostics)).collect();
    Some(Section { id: id?, is_optional, not_applicable, blocks })
}

/// A locale that has no such section. Whether the project has the locale at all is for the check to see.
fn exemption(key: Key, node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Exemption> {
    if let Err(error) = Locale::parse(&key.text) {
        let help = "name the locale by its BCP 47 tag: `not-applicable: {cs: the reason}`";
        diagnostics.push(Diagnostic::error("bad-locale", error.to_string()).at(key.span, "this tag").help(help));
        return None;
    }
    let is_empty = match &node.value {
        Value::Null => true,
        Value::Text(text) => text.trim().is_empty(),
        _ => false,
    };
    if is_empty {
        let message = format!("nothing says why the section is not applicable in `{}`", key.text);
        let help = "write the reason, so that whoever maintains the locale can judge it: `not-applicable: {cs: the reason}`";
        diagnostics.push(Diagnostic::error("bad-value", message).at(key.span, "no reason is given").help(help));
        return None;
    }
    let reason = super::fields::text(node, diagnostics)?;
    Some(Exemption { locale: Spanned::new(key.text, key.span), reason: reason.value })
}

fn is_optional(coverage: &Spanned<String>, diagnostics: &mut Vec<Diagnostic>) -> bool {
    if !["required", "optional"].contains(&coverage.value.as_str()) {
        let message = format!("`{}` is no value for `coverage`", visible(&coverage.value));
        let help = "use one of: required, optional";
        diagnostics.push(Diagnostic::error("bad-value", message).at(coverage.span, "this value").help(help));
    }
    coverage.value == "optional"
}

fn block(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Spanned<Block>> {
    let span = node.span;
    let mut fields = Fields::of(node, "a block", diagnostics)?;
    let kind = match fields.require("type") {
        Some(node) => super::fields::text(node, fields.diagnostics)?,
        None => return None,
    };
    let block = match kind.value.as_str() {
        "summary" => Some(Block::Summary),
        "signs" => Some(Block::Signs(fields.required_ids("items"))),
        "steps" => Some(Block::Steps(fields.required_ids("items"))),
        "caveat" => Some(Block::Caveat(fields.required_ids("items"))),
        "checklist" => Some(Block::Checklist(fields.required_ids("items"))),
        "do-dont" => Some(do_dont(&mut fields)),
        "letter" => fields.id("id").map(Block::Letter),
        "letter-ref" => fields.id("id").map(Block::LetterRef),
        "decision" => fields.id("id").map(Block::Decision),
        "log" => fields.id("id").map(Block::Log),
        _ => {
            diagnostics.push(unknown_block_type(&kind));
            return None;
        }
    };
    fields.finish();
    block.map(|block| Spanned::new(block, span))
}

fn do_dont(fields: &mut Fields<'_>) -> Block {
    let (dos, donts) = (fields.ids("do"), fields.ids("dont"));
    if dos.is_empty() && donts.is_empty() {
        let span = fields.span;
        fields.diagnostics.push(
            Diagnostic::error("missing-key", "a `do-dont` block needs `do` or `dont`")
                .at(span, "both are missing or empty")
                .help("add `do: [item]` or `dont: [item]`, or remove the block"),
        );
    }
    Block::DoDont { dos, donts }
}

fn unknown_block_type(kind: &Spanned<String>) -> Diagnostic {
    let suggestion = nearest(&kind.value, &Block::TYPE_NAMES).map(|name| format!("did you mean `{name}`? ")).unwrap_or_default();
    Diagnostic::error("unknown-block-type", format!("`{}` is no block type", visible(&kind.value)))
        .at(kind.span, "this type")
        .help(format!("{suggestion}The block types are: {}", Block::TYPE_NAMES.join(", ")))
}

fn letter(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Letter> {
    let mut fields = Fields::of(node, "a letter", diagnostics)?;
    let (id, blanks) = (fields.id("id"), fields.ids("blanks"));
    fields.finish();
    Some(Letter { id: id?, blanks })
}

fn decision(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Decision> {
    let mut fields = Fields::of(node, "a decision", diagnostics)?;
    let (id, start) = (fields.id("id"), fields.id("start"));
    let questions = fields.require("questions").map(|node| some(node, "questions", fields.diagnostics)).unwrap_or_default();
    fields.finish();
    let questions = each(questions, diagnostics, question);
    let start = start.or_else(|| questions.first().map(|question| question.id.clone()));
    Some(Decision { id: id?, start: start?, questions })
}

/// A list that holds something.
fn some(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Node> {
    if matches!(&node.value, Value::Sequence(items) if items.is_empty()) {
        let help = match key {
            "blocks" => {
                "a section would be a page with a title and nothing else: add a block, `{type: summary}` for one, or remove the section"
            }
            _ => "a tool leads from question to answer to an end: add one, or remove what is not finished",
        };
        diagnostics.push(Diagnostic::error("bad-value", format!("`{key}` is empty")).at(node.span, "nothing here").help(help));
    }
    list(node, diagnostics)
}

fn question(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Question> {
    let mut fields = Fields::of(node, "a question", diagnostics)?;
    let id = fields.id("id");
    let answers = fields.require("answers").map(|node| some(node, "answers", fields.diagnostics)).unwrap_or_default();
    fields.finish();
    let answers = each(answers, diagnostics, answer);
    Some(Question { id: id?, answers })
}

fn answer(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Answer> {
    let mut fields = Fields::of(node, "an answer", diagnostics)?;
    let span = fields.span;
    let id = fields.id("id");
    let targets = [
        fields.optional_id("next").map(Target::Question),
        fields.optional_id("outcome").map(Target::Outcome),
        fields.optional_id("section").map(Target::Section),
    ];
    fields.finish();
    let mut targets = targets.into_iter().flatten();
    let target = targets.next();
    if target.is_none() || targets.next().is_some() {
        diagnostics.push(
            Diagnostic::error("answer-target", "an answer leads to exactly one place")
                .at(span, if target.is_none() { "this answer leads nowhere" } else { "this answer leads to several" })
                .help("give it one of `next: <question>`, `outcome: <outcome>` or `section: <section>`"),
        );
    }
    Some(Answer { id: id?, target })
}

fn outcome(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Outcome> {
    let mut fields = Fields::of(node, "an outcome", diagnostics)?;
    let (id, section, letter) = (fields.id("id"), fields.optional_id("section"), fields.optional_id("letter"));
    fields.finish();
    Some(Outcome { id: id?, section, letter })
}

fn log(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Log> {
    let mut fields = Fields::of(node, "a log", diagnostics)?;
    let id = fields.id("id");
    let (header_fields, columns) = (fields.ids("header-fields"), fields.required_ids("columns"));
    let blank_rows = fields.require("blank-rows").and_then(|node| blank_rows(&node, fields.diagnostics));
    fields.finish();
    Some(Log { id: id?, header_fields, columns, blank_rows: blank_rows.unwrap_or(1) })
}

fn blank_rows(node: &Node, diagnostics: &mut Vec<Diagnostic>) -> Option<u32> {
    match node.value {
        Value::Integer(rows @ 1..=MAX_BLANK_ROWS) => u32::try_from(rows).ok(),
        Value::Integer(_) => {
            let message = format!("a log has between 1 and {MAX_BLANK_ROWS} empty rows");
            diagnostics
                .push(Diagnostic::error("bad-value", message).at(node.span, "this number").help("one A4 sheet in landscape holds 14"));
            None
        }
        ref other => {
            diagnostics.push(wrong_type(node.span, "a whole number is expected here", other));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn parsed(text: &str) -> (Option<Guide>, Vec<String>) {
        let sources = Sources::from_texts(&[("content/guides/get-paid.yaml", text)]);
        let mut diagnostics = Vec::new();
        let file = sources.iter().next().unwrap();
        let guide = parse(file, &mut diagnostics);
        let shown = diagnostics.iter().map(|d| {
            let span = d.primary.as_ref().unwrap().span;
            format!("{}:{} {}", file.line_index().position(text, span.start as usize).line, sources.slice(span), d.rule)
        });
        (guide, shown.collect())
    }

    #[test]
    fn all_block_types_are_read() {
        let (guide, diagnostics) = parsed(
            "id: get-paid\nsections:\n  - id: s\n    blocks:\n      - {type: summary}\n      - {type: signs, items: [a]}\n      - {type: steps, items: [a]}\n      - {type: do-dont, dont: [a]}\n      - {type: letter, id: l}\n      - {type: letter-ref, id: l}\n      - {type: decision, id: d}\n      - {type: log, id: g}\n      - {type: caveat, items: [c]}\n      - {type: checklist, items: [x]}\nletters: [{id: l, blanks: [b]}]\ndecisions: [{id: d, start: q, questions: [{id: q, answers: [{id: y, outcome: o}, {id: n, section: s}]}]}]\noutcomes: [{id: o, section: s, letter: l}]\nlogs: [{id: g, header-fields: [b], columns: [k], blank-rows: 14}]\n",
        );
        assert_eq!(diagnostics, Vec::<String>::new());
        let guide = guide.unwrap();
        let types: Vec<_> = guide.blocks().map(|(_, block)| block.value.type_name()).collect();
        assert_eq!(types, ["summary", "signs", "steps", "do-dont", "letter", "letter-ref", "decision", "log", "caveat", "checklist"]);
        assert_eq!(guide.logs[0].blank_rows, 14);
    }

    #[test]
    fn sections_are_required_unless_they_say_otherwise() {
        let (guide, diagnostics) = parsed(
            "id: get-paid\nsections:\n  - {id: a, blocks: [{type: summary}]}\n  - {id: b, coverage: required, blocks: [{type: summary}]}\n  - {id: c, coverage: optional, blocks: [{type: summary}]}\n  - {id: d, coverage: maybe, blocks: [{type: summary}]}\n",
        );
        let optional: Vec<bool> = guide.unwrap().sections.iter().map(|section| section.is_optional).collect();
        assert_eq!(optional, [false, false, true, false]);
        assert_eq!(diagnostics, ["6:maybe bad-value"]);
    }

    #[test]
    fn a_section_says_where_it_is_not_applicable_and_why() {
        let (guide, diagnostics) = parsed(
            "id: get-paid\nsections:\n  - {id: a, not-applicable: {cs: Their law has no such claim., km: x}, blocks: [{type: summary}]}\n  - {id: b, not-applicable: {cs: '', th:, no such tag: x, ne: 7}, blocks: [{type: summary}]}\n  - {id: c, not-applicable: [cs], blocks: [{type: summary}]}\n",
        );
        let sections = guide.unwrap().sections;
        assert_eq!(sections[0].reason_against("cs"), Some("Their law has no such claim."));
        assert_eq!((sections[0].reason_against("th"), sections[1].not_applicable.len()), (None, 0));
        assert_eq!(diagnostics, ["4:cs bad-value", "4:th bad-value", "4:no such tag bad-locale", "4:7 wrong-type", "5:[ wrong-type"]);
    }

    #[test]
    fn every_fault_is_found_in_one_run() {
        let (guide, diagnostics) = parsed(
            "id: get-paid\ntitel: x\nsections:\n  - id: Bad Id\n    blocks: []\n  - id: s\n    blocks:\n      - {type: sumary}\n      - {type: steps, items: none}\n      - {type: signs}\n      - 7\n      - {type: letter, id: ../x}\nlogs: [{id: g, columns: [k], blank-rows: 0}]\ndecisions: [{id: d, start: q, questions: [{id: q, answers: [{id: y}]}]}]\n",
        );
        assert!(guide.is_some());
        assert_eq!(
            diagnostics,
            [
                "2:titel unknown-key",
                "4:Bad Id bad-id",
                "5:[ bad-value",
                "8:sumary unknown-block-type",
                "9:none wrong-type",
                "10:{ missing-key",
                "11:7 wrong-type",
                "12:../x bad-id",
                "14:{ answer-target",
                "13:0 bad-value",
            ]
        );
    }
}
