//! A text that comes to more placeables than the Fluent runtime resolves, which would be cut off without a word, or to more
//! bytes than any page needs: a hundred references to a long term would fill a disk from a short file.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Element, Expression, Inline, Pattern};
use crate::source::{FastMap, Span};

/// The rule.
pub const RULE: Rule = Rule::error("too-many-placeables", include_str!("too-many-placeables.md"), Check::Locale(check));

/// The most placeables that are resolved for one text, those of all that it refers to included (`MAX_PLACEABLES` of
/// fluent-bundle, against texts that explode).
const MOST: usize = 100;

/// The most bytes of text: twice what one entry can have.
const LONGEST: usize = 128 << 10;

/// How many placeables, and how many bytes of text.
type Size = (usize, usize);

/// The patterns that refer to others or are referred to, by [`key`].
type Shapes = FastMap<Box<str>, Shape>;

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let (mut shapes, mut roots) = (Shapes::default(), Vec::new());
    locale.catalog.each_effective(|entry| {
        let is_referred = locale.referred().contains(&*entry.id);
        for (attribute, pattern) in entry.parts().filter(|(_, pattern)| is_referred || !pattern.is_literal()) {
            let shape = Shape::of(pattern);
            if shape.refers() {
                roots.push((key(&entry.id, attribute), Box::<str>::from(&*entry.id), pattern.span));
            } else if shape.most(&mut |_| Some((0, 0))).is_none() {
                found.push(finding(&entry.id, pattern.span));
            }
            if shape.refers() || is_referred {
                shapes.insert(key(&entry.id, attribute), shape);
            }
        }
    });
    let mut known = FastMap::default();
    for (key, id, span) in roots {
        if count(&key, &shapes, &mut known, 0).is_none() {
            found.push(finding(&id, span));
        }
    }
}

fn finding(id: &str, span: Span) -> Diagnostic {
    RULE.finding(format!("this text comes to more than {MOST} placeables or {} KiB, with all that it refers to", LONGEST >> 10))
        .at(span, "it would be cut off where the placeables are used up")
        .message_id(id)
        .help("write words out that stand in braces, or make several messages of it")
}

fn key(id: &str, attribute: Option<&str>) -> Box<str> {
    attribute.map_or_else(|| id.into(), |attribute| format!("{id}.{attribute}").into())
}

/// What a pattern comes to; `None` if it is too much. Each reference uses one up, so no chain that is
/// followed is longer than [`MOST`]. A ring counts once: it is a fault of its own (`cyclic-reference`).
fn count(key: &str, shapes: &Shapes, known: &mut FastMap<Box<str>, Size>, depth: usize) -> Option<Size> {
    if let Some(size) = known.get(key) {
        return Some(*size);
    }
    let Some(shape) = shapes.get(key) else { return Some((0, 0)) };
    if depth > MOST {
        return None;
    }
    known.insert(key.into(), (0, 0));
    let most = shape.most(&mut |target| count(target, shapes, known, depth + 1));
    match most {
        Some(most) => known.insert(key.into(), most),
        None => known.remove(key),
    };
    most
}

/// What a pattern has: placeables and text of its own, references, and choices of which one variant is shown.
#[derive(Default)]
struct Shape {
    own: Size,
    references: Vec<Box<str>>,
    choices: Vec<Vec<Shape>>,
}

impl Shape {
    fn of(pattern: &Pattern) -> Self {
        let mut shape = Self::default();
        for element in &pattern.elements {
            match element {
                Element::Placeable { expression, .. } => {
                    shape.own.0 += 1;
                    shape.add(expression);
                }
                Element::Text { text, .. } => shape.own.1 += text.len(),
            }
        }
        shape
    }

    fn add(&mut self, expression: &Expression) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                self.choices.push(variants.iter().map(|variant| Self::of(&variant.value)).collect());
            }
        }
    }

    fn add_inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Message { id, attribute, .. } | Inline::Term { id, attribute, .. } => {
                self.references.push(key(id, attribute.as_deref()));
            }
            Inline::Function { positional, .. } => positional.iter().for_each(|inline| self.add_inline(inline)),
            Inline::Nested(expression, _) => self.add(expression),
            Inline::StringLiteral(..) | Inline::NumberLiteral(..) | Inline::Variable(..) => {}
        }
    }

    fn refers(&self) -> bool {
        !self.references.is_empty() || self.choices.iter().flatten().any(Self::refers)
    }

    /// The most that it can come to, if that is not too much; `of` tells what a reference comes to.
    fn most(&self, of: &mut impl FnMut(&str) -> Option<Size>) -> Option<Size> {
        let within = |(placeables, bytes): Size| (placeables <= MOST && bytes <= LONGEST).then_some((placeables, bytes));
        let mut sum = self.own;
        for reference in &self.references {
            let (placeables, bytes) = within(sum).and_then(|_| of(reference))?;
            sum = (sum.0 + placeables, sum.1 + bytes);
        }
        for variants in &self.choices {
            let mut most = (0, 0);
            for variant in variants {
                let (placeables, bytes) = variant.most(of)?;
                most = (most.0.max(placeables), most.1.max(bytes));
            }
            sum = (sum.0 + most.0, sum.1 + most.1);
        }
        within(sum)
    }
}
