//! The colours that a theme's style sheet sets at its top: `--ink: light-dark(#1a242e, #e4eae6);`.

/// The value by day of a colour token; `None` if the sheet has none that is written as `#rgb` or `#rrggbb`.
pub(super) fn colour(css: &str, name: &str) -> Option<[u8; 3]> {
    let (_, after) = css.split_once(&format!("--{name}:"))?;
    let value = after.split([';', '}']).next()?;
    let value = value.trim().trim_start_matches("light-dark(").split([',', ')']).next()?;
    hex(value.trim())
}

fn hex(value: &str) -> Option<[u8; 3]> {
    let digits: Vec<u8> =
        value.strip_prefix('#')?.chars().map(|digit| digit.to_digit(16).map(|digit| digit as u8)).collect::<Option<_>>()?;
    match digits[..] {
        [r, g, b] => Some([r * 17, g * 17, b * 17]),
        [r, r2, g, g2, b, b2] => Some([r * 16 + r2, g * 16 + g2, b * 16 + b2]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::colour;

    #[test]
    fn tokens_are_read() {
        let css = ":root { --paper: light-dark(#f3f7f1, #11181a); --ink:#1a2; --soft: oklch(50% 0 0); }";
        assert_eq!(colour(css, "paper"), Some([0xF3, 0xF7, 0xF1]));
        assert_eq!(colour(css, "ink"), Some([0x11, 0xAA, 0x22]));
        assert_eq!(colour(css, "soft"), None);
        assert_eq!(colour(css, "none"), None);
    }
}
