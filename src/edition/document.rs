//! Documents: one page of one locale with everything resolved, as templates see it. `templates/README.md` documents
//! these fields for people who write themes.

use std::sync::Arc;

use serde::Serialize;

use super::Text;
use super::tool_documents::*;

/// A text that pages share.
pub type SharedText = Arc<Text>;

/// One page of one locale.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// The kind of page: `home`, `guide`, `section`, …
    pub kind: &'static str,
    /// The file relative to the site's root: `km/get-paid.html`.
    pub path: String,
    /// The way back to the site's root: `../`.
    pub root: String,
    /// The page's title.
    pub title: SharedText,
    /// One or two sentences for search engines, as plain text.
    pub description: String,
    /// The page's own full address; empty without a base URL.
    pub url: String,
    /// The full address that stands for this page: its own, or the source's while it is not published.
    pub canonical: String,
    /// The same page in all locales that have it published, this one included; empty without a base URL.
    pub alternates: Vec<Alternate>,
    /// The same page in every locale of the site, for the language menu.
    pub languages: Vec<Language>,
    /// The way here: home, guide. Without the page itself.
    pub breadcrumbs: Vec<Link>,
    /// The previous page of the guide.
    pub previous: Option<Link>,
    /// The next page of the guide.
    pub next: Option<Link>,
    /// True if all texts of the page are translated.
    pub complete: bool,
    /// True if readers are led to the page, by search engines and other languages.
    pub published: bool,
    /// True if the page shows a translation of an older source text, and the settings want it to be said.
    pub stale: bool,
    /// What the page shows.
    pub content: Content,
}

/// The same page in another locale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// The tag, or `x-default`.
    pub hreflang: Arc<str>,
    /// The full address.
    pub href: String,
}

/// An entry of the language menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Language {
    /// The tag.
    pub tag: Arc<str>,
    /// The language's name for itself.
    pub autonym: Arc<str>,
    /// Its direction.
    pub dir: &'static str,
    /// The relative address of the same page.
    pub href: String,
    /// True for the page's own language.
    pub current: bool,
    /// True if readers can be led to the page: it is translated, as far as the settings ask for.
    pub complete: bool,
    /// “This page is available in your language”, in that language.
    pub suggestion: Arc<str>,
}

/// A link with its text.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// The relative address.
    pub href: String,
    /// The text.
    pub title: SharedText,
}

/// What a page shows.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Content {
    /// The first page.
    Home(Home),
    /// A guide.
    Guide(GuidePage),
    /// A section.
    Section(SectionPage),
    /// A list of letters, checklists, decisions or logs.
    List(ListPage),
    /// A letter.
    Letter(LetterPage),
    /// A checklist to print.
    Checklist(ChecklistPage),
    /// A decision tool.
    Decision(DecisionPage),
    /// A record sheet.
    Log(LogPage),
    /// Nothing but the theme's own words.
    None {},
}

/// The first page.
#[derive(Clone, Debug, Serialize)]
pub struct Home {
    /// The site's description.
    pub description: SharedText,
    /// The line under the site's name.
    pub tagline: SharedText,
    /// All guides with their sections.
    pub guides: Vec<HomeGuide>,
    /// All letters, decisions and logs, for the tools part.
    pub tools: Vec<Card>,
}

/// A guide on the first page. What its sections are for is left to its own page: a thousand guides have too many of them.
pub type HomeGuide = GuideCard<Link>;

/// A guide as others show it.
#[derive(Clone, Debug, Serialize)]
pub struct GuideCard<S = Card> {
    /// Its id.
    pub id: String,
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: SharedText,
    /// What it is for.
    pub summary: SharedText,
    /// Its checklist's page.
    pub checklist: Option<String>,
    /// How many sections it has, in words.
    pub count: SharedText,
    /// Its sections.
    pub sections: Vec<S>,
}

/// A page as others show it.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// Its kind: `section`, `letter`, …
    pub kind: &'static str,
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: SharedText,
    /// What it is for.
    pub summary: SharedText,
}

/// A guide.
#[derive(Clone, Debug, Serialize)]
pub struct GuidePage {
    /// The guide with its sections.
    pub guide: GuideCard,
    /// Its letters, decisions and logs.
    pub tools: Vec<Card>,
    /// The terms of its glossary, each with its meaning as detail.
    pub terms: Vec<ItemView>,
}

/// A list of letters, checklists, decisions or logs.
#[derive(Clone, Debug, Serialize)]
pub struct ListPage {
    /// What the list is.
    pub summary: SharedText,
    /// The lists, one per guide.
    pub groups: Vec<Group>,
}

/// The items of one guide in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// The guide.
    pub guide: Link,
    /// Its items.
    pub items: Vec<Card>,
}

/// A section.
#[derive(Clone, Debug, Serialize)]
pub struct SectionPage {
    /// Its id.
    pub id: String,
    /// Its one-sentence description.
    pub lead: SharedText,
    /// The guide that it belongs to.
    pub guide: Link,
    /// How long it takes to read, in words.
    pub reading_time: SharedText,
    /// All sections of the guide, this one included.
    pub sections: Arc<Vec<Card>>,
    /// Its blocks.
    pub blocks: Vec<BlockView>,
}

/// A block of a section. `kind` is the block type's name.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BlockView {
    /// The running text.
    Summary {
        /// The text.
        text: SharedText,
    },
    /// What can be observed.
    Signs {
        /// The signs.
        items: Vec<ItemView>,
    },
    /// What to do, in order.
    Steps {
        /// The steps, each with how.
        items: Vec<ItemView>,
    },
    /// What to do and to avoid.
    DoDont {
        /// What to do, each with why.
        dos: Vec<ItemView>,
        /// What to avoid, each with why.
        donts: Vec<ItemView>,
    },
    /// A letter of this section.
    Letter(LetterView),
    /// A letter of another section.
    LetterRef {
        /// The letter.
        letter: Card,
    },
    /// Cautions.
    Caveat {
        /// The cautions.
        items: Vec<ItemView>,
    },
    /// Items to tick.
    Checklist {
        /// The items.
        items: Vec<ItemView>,
        /// The guide's checklist to print.
        href: Option<String>,
        /// The texts of the progress line for 0, 1, 2 … ticked items.
        progress: Arc<Vec<String>>,
    },
    /// A decision tool.
    Decision {
        /// The tool.
        decision: Card,
        /// Its questions, walked in the page.
        view: DecisionView,
    },
    /// A record sheet.
    Log {
        /// The sheet.
        log: Card,
    },
}

/// An item of a list.
#[derive(Clone, Debug, Serialize)]
pub struct ItemView {
    /// Its id: the anchor, and the key of a saved tick.
    pub id: String,
    /// Its text.
    pub text: SharedText,
    /// How or why.
    pub detail: Option<SharedText>,
}
