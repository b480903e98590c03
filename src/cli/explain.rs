//! `guidewright explain RULE`: the rule's page.

use clap::Args;

use super::{Failure, Outcome, output};
use crate::check::{RULES, explain};

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The rule, as reports name it: `missing-message`. Without one, all rules are listed
    rule: Option<String>,
}

pub(super) fn run(args: &ExplainArgs) -> Result<Outcome, Failure> {
    let Some(name) = &args.rule else {
        let lines: String = RULES.iter().map(|rule| format!("{:<30} {}\n", rule.name, rule.severity.name())).collect();
        output::print(&lines);
        return Ok(Outcome::Clean);
    };
    match explain(name) {
        Some(page) => {
            output::print(page);
            Ok(Outcome::Clean)
        }
        None => {
            let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
            let hint = crate::project::nearest(name, &names).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            Err(Failure(format!("there is no rule `{name}`{hint} `guidewright explain` lists all rules")))
        }
    }
}
