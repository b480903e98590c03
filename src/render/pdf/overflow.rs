//! Texts that run off the paper: Typst sets a word that no line can break, or a block that no page can hold, beyond the
//! edge without a word.

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::text::TextItem;
use typst_layout::PagedDocument;

/// What no printer reaches at the edges of a sheet.
const EDGE: f64 = 3.0;

/// The first text of which a part stands outside what a printer reaches, with the number of its page.
pub(super) fn cut_off(document: &PagedDocument) -> Option<(usize, String)> {
    let pages = document.pages().iter().enumerate();
    pages.filter_map(|(at, page)| Some((at + 1, find(&page.frame, Transform::identity(), &Area::of(&page.frame))?))).next()
}

/// What a printer reaches.
struct Area {
    from: Point,
    to: Point,
}

impl Area {
    fn of(page: &Frame) -> Self {
        let edge = Abs::mm(EDGE);
        Self { from: Point::splat(edge), to: Point::new(page.width() - edge, page.height() - edge) }
    }

    fn holds(&self, start: Point, text: &TextItem) -> bool {
        let end = start.x + text.width();
        start.x >= self.from.x && end <= self.to.x && start.y >= self.from.y && start.y <= self.to.y
    }
}

fn find(frame: &Frame, place: Transform, area: &Area) -> Option<String> {
    frame.items().find_map(|(at, item)| {
        let moved = place.pre_concat(Transform::translate(at.x, at.y));
        match item {
            FrameItem::Group(group) => find(&group.frame, moved.pre_concat(group.transform), area),
            FrameItem::Text(text) if !text.text.trim().is_empty() => {
                (!area.holds(Point::zero().transform(moved), text)).then(|| text.text.to_string())
            }
            _ => None,
        }
    })
}
