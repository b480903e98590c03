//! The rules, each in a file of its own with its page beside it.

use super::Rule;

mod answer_target;
mod bad_id;
mod bad_locale;
mod bad_value;
mod byte_order_mark;
mod cyclic_reference;
mod decision_cycle;
mod duplicate_attribute;
mod duplicate_id;
mod duplicate_key;
mod empty_message;
mod fluent_syntax;
mod invalid_utf8;
mod missing_attribute;
mod missing_file;
mod missing_key;
mod missing_locale;
mod missing_message;
mod missing_value;
mod obsolete_attribute;
mod obsolete_file;
mod obsolete_message;
mod obsolete_value;
mod reserved_id;
mod template;
mod uncovered_character;
mod undeclared_blank;
mod unknown_block_type;
mod unknown_decision;
mod unknown_function;
mod unknown_key;
mod unknown_letter;
mod unknown_log;
mod unknown_outcome;
mod unknown_question;
mod unknown_reference;
mod unknown_rule;
mod unknown_section;
mod unknown_variable;
mod unlisted_guide;
mod unplaced;
mod unreachable_question;
mod unreadable_file;
mod unused_allow;
mod unused_blank;
mod unused_message;
mod unused_outcome;
mod unused_parameter;
mod wrong_type;
mod yaml_syntax;

pub(super) use unknown_rule::RULE as UNKNOWN_RULE;
pub(super) use unused_allow::RULE as UNUSED_ALLOW;

/// All rules, by name. Settings, documentation and tests derive from this list; a new rule is one file and one line.
pub const RULES: &[&Rule] = &[
    &answer_target::RULE,
    &bad_id::RULE,
    &bad_locale::RULE,
    &bad_value::RULE,
    &byte_order_mark::RULE,
    &cyclic_reference::RULE,
    &decision_cycle::RULE,
    &duplicate_attribute::RULE,
    &duplicate_id::RULE,
    &duplicate_key::RULE,
    &empty_message::RULE,
    &fluent_syntax::RULE,
    &invalid_utf8::RULE,
    &missing_attribute::RULE,
    &missing_file::RULE,
    &missing_key::RULE,
    &missing_locale::RULE,
    &missing_message::RULE,
    &missing_value::RULE,
    &obsolete_attribute::RULE,
    &obsolete_file::RULE,
    &obsolete_message::RULE,
    &obsolete_value::RULE,
    &reserved_id::RULE,
    &template::RULE,
    &uncovered_character::RULE,
    &undeclared_blank::RULE,
    &unknown_block_type::RULE,
    &unknown_decision::RULE,
    &unknown_function::RULE,
    &unknown_key::RULE,
    &unknown_letter::RULE,
    &unknown_log::RULE,
    &unknown_outcome::RULE,
    &unknown_question::RULE,
    &unknown_reference::RULE,
    &unknown_rule::RULE,
    &unknown_section::RULE,
    &unknown_variable::RULE,
    &unlisted_guide::RULE,
    &unplaced::RULE,
    &unreachable_question::RULE,
    &unreadable_file::RULE,
    &unused_allow::RULE,
    &unused_blank::RULE,
    &unused_message::RULE,
    &unused_outcome::RULE,
    &unused_parameter::RULE,
    &wrong_type::RULE,
    &yaml_syntax::RULE,
];
