//! What faults of Fluent syntax mean, in words for translators.

use super::catalog_parser::SyntaxFault;
use crate::diagnostic::visible;

/// What merge markers and tabs mean, and what to do.
pub(super) const CONFLICT: (&str, &str) = (
    "conflict markers of a version control merge are left in this file",
    "keep one of the two versions and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`",
);
pub(super) const TAB: (&str, &str) = ("this line is indented by a tab, which Fluent does not allow", "indent with spaces");

/// What to do about `*`, `[`, `.` and `}`, which mean something to Fluent at the beginning of a line.
pub(super) const LINE_START: &str = "write `{\"\"}` before it, or put a word there; the list mark `- ` is no trouble";

/// The character of a byte that the parser names by its number; part of a longer one is not named.
fn byte_name(number: &str) -> String {
    match number.parse::<u8>() {
        Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
        Ok(_) => "…".to_owned(),
        Err(_) => number.to_owned(),
    }
}

/// What a fault of syntax means and what to do, in words for translators.
pub(super) fn explain(kind: &SyntaxFault) -> (String, &'static str) {
    match kind {
        SyntaxFault::ExpectedToken('=') => (
            "a message needs `=` between its id and its text".to_owned(),
            "write `id = text`; a line that goes on with the text of the line above must be indented",
        ),
        SyntaxFault::ExpectedToken(' ') => ("a comment needs a space after its `#`".to_owned(), "write `# ` before the words"),
        SyntaxFault::ExpectedToken(c) => {
            (format!("`{}` is expected here", visible(&c.to_string())), "look for a missing brace, bracket or quotation mark just before")
        }
        SyntaxFault::ExpectedCharRange { .. } => (
            "this is not the beginning of a message, term or comment".to_owned(),
            "indent the line if it goes on with the text above, or begin it with `id = `",
        ),
        SyntaxFault::ExpectedMessageField { entry_id } => {
            (format!("`{entry_id}` has neither text nor attributes"), "write its text after `=`, or remove the entry")
        }
        SyntaxFault::ExpectedTermField { entry_id } => {
            (format!("the term `-{entry_id}` has no text"), "write its text after `=`, or remove the entry")
        }
        SyntaxFault::MissingDefaultVariant => {
            ("a select has no default variant".to_owned(), "mark one variant with `*`, usually `*[other]`")
        }
        SyntaxFault::MultipleDefaultVariants => ("a select has more than one default variant".to_owned(), "keep a single `*`"),
        SyntaxFault::MissingValue => ("a text is missing here".to_owned(), "write the text, or remove the key"),
        SyntaxFault::UnterminatedStringLiteral => {
            ("a string literal is not closed".to_owned(), "string literals stand between straight quotation marks `\"…\"` on one line")
        }
        SyntaxFault::UnbalancedClosingBrace => {
            ("a `}` has no `{` before it".to_owned(), "remove it, or write a literal brace as `{\"}\"}`")
        }
        SyntaxFault::UnknownEscapeSequence(sequence) => {
            (format!("`\\{}` is no escape of Fluent", visible(&byte_name(sequence))), "use \\\\, \\\", \\uXXXX or \\UXXXXXX")
        }
        SyntaxFault::InvalidUnicodeEscapeSequence(sequence) => {
            (format!("`{}` is no character", visible(sequence)), "use \\uXXXX with four hexadecimal digits")
        }
        SyntaxFault::ForbiddenCallee => ("a function's name is in capital letters".to_owned(), "write NUMBER or DATETIME"),
        SyntaxFault::ExpectedInlineExpression | SyntaxFault::ExpectedSimpleExpressionAsSelector => (
            "a variable, a reference or a literal is expected in the braces".to_owned(),
            "write `{ $name }`; variables begin with `$`, quotation marks are straight",
        ),
        SyntaxFault::MessageReferenceAsSelector | SyntaxFault::TermReferenceAsSelector | SyntaxFault::MessageAttributeAsSelector => {
            ("a select cannot look at this".to_owned(), "select on a variable (`{ $count -> … }`) or on an attribute of a term")
        }
        SyntaxFault::TermAttributeAsPlaceable => {
            ("an attribute of a term cannot be shown".to_owned(), "show the term itself, or select on its attribute")
        }
        SyntaxFault::PositionalArgumentFollowsNamed | SyntaxFault::DuplicatedNamedArgument(_) => {
            ("the arguments of this call are in disorder".to_owned(), "positional arguments first, each name once")
        }
        SyntaxFault::ExpectedLiteral => ("a number or a string literal is expected here".to_owned(), "named arguments take literals only"),
    }
}
