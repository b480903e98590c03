//! Pages as plain text, for the search index.

use crate::edition::{BlockView, Card, Content, DecisionView, ItemView, LetterView, Text};

/// All that a page says, part after part. Texts that stand on a page of their own (a letter's words, a decision's
/// questions) are left to that page.
pub(super) fn page_text(content: &Content) -> String {
    let mut out = String::new();
    match content {
        Content::Section(page) => page.blocks.iter().for_each(|block| push_block(&mut out, block)),
        Content::Guide(page) => page.guide.sections.iter().chain(&page.tools).for_each(|card| push_card(&mut out, card)),
        Content::Letter(page) => push_letter(&mut out, &page.letter),
        Content::Checklist(page) => page.sections.iter().for_each(|section| {
            push(&mut out, &section.section.title);
            section.items.iter().for_each(|item| push(&mut out, &item.text));
        }),
        Content::Decision(page) => push_decision(&mut out, &page.decision),
        Content::Log(page) => push_items(&mut out, page.header_fields.iter().chain(&page.columns)),
        Content::Home(_) | Content::List(_) | Content::None {} => {}
    }
    out
}

/// A text on one line, without what is never typed and never seen: word joiners, isolates and direction marks, soft
/// hyphens and zero-width spaces.
pub(super) fn single_line(text: &str) -> String {
    let seen = |c: &char| !matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    let seen: String = text.chars().filter(seen).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push(out: &mut String, text: &Text) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(&text.text);
}

fn push_items<'i>(out: &mut String, items: impl IntoIterator<Item = &'i ItemView>) {
    for item in items {
        push(out, &item.text);
        if let Some(detail) = &item.detail {
            push(out, detail);
        }
    }
}

fn push_card(out: &mut String, card: &Card) {
    push(out, &card.title);
    push(out, &card.summary);
}

fn push_block(out: &mut String, block: &BlockView) {
    match block {
        BlockView::Summary { text } => push(out, text),
        BlockView::Signs { items } | BlockView::Steps { items } | BlockView::Caveat { items } | BlockView::Checklist { items, .. } => {
            push_items(out, items)
        }
        BlockView::DoDont { dos, donts } => push_items(out, dos.iter().chain(donts)),
        BlockView::Letter(letter) => [&letter.title, &letter.when].into_iter().for_each(|text| push(out, text)),
        BlockView::LetterRef { letter: card } | BlockView::Decision { decision: card, .. } | BlockView::Log { log: card } => {
            push_card(out, card)
        }
    }
}

fn push_letter(out: &mut String, letter: &LetterView) {
    [&letter.when, &letter.before].into_iter().for_each(|text| push(out, text));
    push(out, &letter.subject);
    push(out, &letter.body);
}

fn push_decision(out: &mut String, decision: &DecisionView) {
    for question in &decision.questions {
        push(out, &question.text);
        question.answers.iter().for_each(|answer| push(out, &answer.text));
    }
    for outcome in &decision.outcomes {
        push(out, &outcome.title);
        push(out, &outcome.text);
    }
}

#[cfg(test)]
mod tests {
    use super::single_line;

    #[test]
    fn what_is_not_seen_is_not_searched() {
        assert_eq!(single_line("a\u{2060}b \u{2068}2\u{2069}\n\u{200B}c\u{A0}d"), "ab 2 c d");
        assert_eq!(single_line("गर्\u{200D}यो"), "गर्\u{200D}यो", "joiners are letters' business");
    }
}
