//! The rules, each in a file of its own with its page beside it.

use super::Rule;

mod access_key;
mod answer_target;
mod bad_id;
mod bad_locale;
mod bad_lock;
mod bad_value;
mod banned_term;
mod bidi_override;
mod bidi_unbalanced_isolate;
mod byte_order_mark;
mod combining_doubled;
mod compatibility_character;
mod control_character;
mod cyclic_reference;
mod decision_cycle;
mod digits_mixed;
mod double_space;
mod doubled_punctuation;
mod doubled_sentence;
mod doubled_word;
mod dropped_reference;
mod dropped_variable;
mod duplicate_attribute;
mod duplicate_id;
mod duplicate_key;
mod duplicate_variant;
mod edge_space;
mod ellipsis_dots;
mod empty_message;
mod end_punctuation_changed;
mod end_punctuation_dropped;
mod entity_leak;
mod escape_leak;
mod extra_variable;
mod fluent_syntax;
mod foreign_letter;
mod foreign_punctuation;
mod function_dropped;
mod glossary_term;
mod html_as_text;
mod html_changed;
mod html_unsafe;
mod inconsistent_translation;
mod invalid_utf8;
mod invisible_character;
mod link_changed;
mod link_dropped;
mod low_contrast;
mod machine_translation;
mod markup_broken;
mod markup_changed;
mod markup_in_plain;
mod missing_attribute;
mod missing_file;
mod missing_key;
mod missing_locale;
mod missing_message;
mod missing_value;
mod missing_variant;
mod mojibake;
mod not_applicable;
mod not_applicable_reference;
mod not_applicable_text;
mod not_nfc;
mod number_changed;
mod obsolete_attribute;
mod obsolete_file;
mod obsolete_message;
mod obsolete_value;
mod option_changed;
mod overlong;
mod plural_collapsed;
mod plural_foreign_category;
mod plural_identical_variants;
mod plural_missing_category;
mod publishing;
mod repeated_variable;
mod reserved_id;
mod reused_translation;
mod same_as_source;
mod space_before_mark;
mod space_lost;
mod split_vowel;
mod stale_translation;
mod straight_quotes;
mod symbol_changed;
mod template;
mod todo_marker;
mod token_changed;
mod too_many_placeables;
mod truncated;
mod unbalanced_bracket;
mod unbalanced_quote;
mod uncovered_character;
mod undeclared_blank;
mod unknown_block_type;
mod unknown_decision;
mod unknown_function;
mod unknown_key;
mod unknown_letter;
mod unknown_link;
mod unknown_log;
mod unknown_option;
mod unknown_outcome;
mod unknown_question;
mod unknown_reference;
mod unknown_rule;
mod unknown_section;
mod unknown_variable;
mod unknown_variant;
mod unlisted_guide;
mod unplaced;
mod unreachable_question;
mod unreadable_file;
mod untranslated_fragment;
mod unused_allow;
mod unused_blank;
mod unused_message;
mod unused_outcome;
mod unused_parameter;
mod variable_without_braces;
mod wrong_script;
mod wrong_type;
mod yaml_syntax;

pub(super) use bad_value::RULE as BAD_VALUE;
pub(super) use unknown_rule::RULE as UNKNOWN_RULE;
pub(super) use unused_allow::RULE as UNUSED_ALLOW;

pub(super) use glossary_term::uses as glossary_uses;

/// All rules, by name. Settings, documentation and tests derive from this list; a new rule is one file and one line.
pub const RULES: &[&Rule] = &[
    &access_key::RULE,
    &answer_target::RULE,
    &bad_id::RULE,
    &bad_locale::RULE,
    &bad_lock::RULE,
    &bad_value::RULE,
    &banned_term::RULE,
    &bidi_override::RULE,
    &bidi_unbalanced_isolate::RULE,
    &byte_order_mark::RULE,
    &combining_doubled::RULE,
    &compatibility_character::RULE,
    &control_character::RULE,
    &cyclic_reference::RULE,
    &decision_cycle::RULE,
    &digits_mixed::RULE,
    &double_space::RULE,
    &doubled_punctuation::RULE,
    &doubled_sentence::RULE,
    &doubled_word::RULE,
    &dropped_reference::RULE,
    &dropped_variable::RULE,
    &duplicate_attribute::RULE,
    &duplicate_id::RULE,
    &duplicate_key::RULE,
    &duplicate_variant::RULE,
    &edge_space::RULE,
    &ellipsis_dots::RULE,
    &empty_message::RULE,
    &end_punctuation_changed::RULE,
    &end_punctuation_dropped::RULE,
    &entity_leak::RULE,
    &escape_leak::RULE,
    &extra_variable::RULE,
    &fluent_syntax::RULE,
    &foreign_letter::RULE,
    &foreign_punctuation::RULE,
    &function_dropped::RULE,
    &glossary_term::RULE,
    &html_as_text::RULE,
    &html_changed::RULE,
    &html_unsafe::RULE,
    &inconsistent_translation::RULE,
    &invalid_utf8::RULE,
    &invisible_character::RULE,
    &link_changed::RULE,
    &link_dropped::RULE,
    &low_contrast::RULE,
    &machine_translation::RULE,
    &markup_broken::RULE,
    &markup_changed::RULE,
    &markup_in_plain::RULE,
    &missing_attribute::RULE,
    &missing_file::RULE,
    &missing_key::RULE,
    &missing_locale::RULE,
    &missing_message::RULE,
    &missing_value::RULE,
    &missing_variant::RULE,
    &mojibake::RULE,
    &not_applicable::RULE,
    &not_applicable_reference::RULE,
    &not_applicable_text::RULE,
    &not_nfc::RULE,
    &number_changed::RULE,
    &obsolete_attribute::RULE,
    &obsolete_file::RULE,
    &obsolete_message::RULE,
    &obsolete_value::RULE,
    &option_changed::RULE,
    &overlong::RULE,
    &plural_collapsed::RULE,
    &plural_foreign_category::RULE,
    &plural_identical_variants::RULE,
    &plural_missing_category::RULE,
    &publishing::RULE,
    &repeated_variable::RULE,
    &reserved_id::RULE,
    &reused_translation::RULE,
    &same_as_source::RULE,
    &space_before_mark::RULE,
    &space_lost::RULE,
    &split_vowel::RULE,
    &stale_translation::RULE,
    &straight_quotes::RULE,
    &symbol_changed::RULE,
    &template::RULE,
    &todo_marker::RULE,
    &token_changed::RULE,
    &too_many_placeables::RULE,
    &truncated::RULE,
    &unbalanced_bracket::RULE,
    &unbalanced_quote::RULE,
    &uncovered_character::RULE,
    &undeclared_blank::RULE,
    &unknown_block_type::RULE,
    &unknown_decision::RULE,
    &unknown_function::RULE,
    &unknown_key::RULE,
    &unknown_letter::RULE,
    &unknown_link::RULE,
    &unknown_log::RULE,
    &unknown_option::RULE,
    &unknown_outcome::RULE,
    &unknown_question::RULE,
    &unknown_reference::RULE,
    &unknown_rule::RULE,
    &unknown_section::RULE,
    &unknown_variable::RULE,
    &unknown_variant::RULE,
    &unlisted_guide::RULE,
    &unplaced::RULE,
    &unreachable_question::RULE,
    &unreadable_file::RULE,
    &untranslated_fragment::RULE,
    &unused_allow::RULE,
    &unused_blank::RULE,
    &unused_message::RULE,
    &unused_outcome::RULE,
    &unused_parameter::RULE,
    &variable_without_braces::RULE,
    &wrong_script::RULE,
    &wrong_type::RULE,
    &yaml_syntax::RULE,
];
