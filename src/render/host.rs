//! Files that hosts read: `_headers` (Netlify, Cloudflare Pages and others) with the content security policy and the
//! times for which files may be kept; and, where a build asks for it, the choice of a language at the root by what the browser
//! asks for: `_redirects` (Netlify) and `.htaccess` (Apache). `docs/hosting.md` has the same for other servers.

use std::fmt::Write;

use super::{RenderError, Renderer, Site};
use crate::source::{Artifact, Digest, ProjectPath};

/// `_headers`.
pub(super) struct Host;

/// The headers; `{POLICY}` stands for the policy.
const HEADERS: &str = "\
/*
  Content-Security-Policy: {POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin
  Cache-Control: public, max-age=0, must-revalidate

/assets/fonts/*.woff2
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable

/api/*
  Access-Control-Allow-Origin: *
";

/// The policy of the whole site. One-file bundles hold their styles and fonts: the styles are allowed by their hashes, since
/// hosts that join the headers of several rules would apply the strictest.
fn policy(site: &Site<'_>) -> String {
    let hashes: String = super::bundle::style_hashes(site).iter().map(|hash| format!(" {hash}")).collect();
    let fonts = if hashes.is_empty() { "" } else { " data:" };
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'{hashes}; img-src 'self' data:; font-src 'self'{fonts}; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

impl Renderer for Host {
    fn name(&self) -> &'static str {
        "headers"
    }

    fn is_of_whole_site(&self) -> bool {
        true
    }

    fn count(&self, _site: &Site<'_>) -> usize {
        1
    }

    fn path(&self, _site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        ProjectPath::new("_headers").ok().filter(|_| index == 0)
    }

    fn fingerprint(&self, site: &Site<'_>, _index: usize) -> Option<u128> {
        let digest = Digest::of("headers").number(site.keys.as_ref()?.site());
        if !site.asked_for(super::bundle::NAME) {
            return Some(digest.finish());
        }
        // The hashes of the styles change with the style sheet, the measures of the locales and their fonts.
        let digest = digest.text("bundles").number(site.theme.assets_digest());
        Some(site.tags().iter().fold(digest, |digest, tag| digest.text(tag).number(site.fonts.digest(site, tag))).finish())
    }

    fn render(&self, site: &Site<'_>, _index: usize) -> Result<Option<Artifact>, RenderError> {
        let text = HEADERS.replace("{POLICY}", &policy(site));
        Ok(ProjectPath::new("_headers").ok().map(|path| Artifact::text(path, text)))
    }
}

/// The name of the choice of a language on the command line.
pub const NEGOTIATION: &str = "negotiation";

/// `_redirects` and `.htaccess`. Only made when a build asks for them: a reader whose device speaks another language than
/// they read is then led past the choice at the root.
pub(super) struct Negotiation;

const FILES: [&str; 2] = ["_redirects", ".htaccess"];

impl Renderer for Negotiation {
    fn name(&self) -> &'static str {
        NEGOTIATION
    }

    fn is_of_whole_site(&self) -> bool {
        true
    }

    fn count(&self, site: &Site<'_>) -> usize {
        if site.asked_for(NEGOTIATION) { FILES.len() } else { 0 }
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        ProjectPath::new(FILES.get(index)?).ok().filter(|_| site.asked_for(NEGOTIATION))
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        // A page that is not wholly in its language is nobody's first choice.
        let tags: Vec<&str> = site.tags().into_iter().filter(|tag| site.editions.is_complete(tag, 0)).collect();
        let base = super::root::base_path(site.editions.base_url.as_deref());
        let text = if index == 0 { redirects(base, &tags) } else { htaccess(base, &tags) };
        Ok(FILES.get(index).and_then(|name| ProjectPath::new(name).ok()).map(|path| Artifact::text(path, text)))
    }
}

/// Netlify's rules: the first that fits. Forced (`!`), since a page stands at the root.
fn redirects(base: &str, tags: &[&str]) -> String {
    tags.iter().fold(String::new(), |mut out, tag| {
        let _ = writeln!(out, "{base}  {base}{tag}/  302!  Language={}", tag.to_lowercase());
        out
    })
}

/// Apache's rules: the language that the browser names first. Apache itself adds `Vary: Accept-Language`.
fn htaccess(base: &str, tags: &[&str]) -> String {
    let mut out = String::from("<IfModule mod_rewrite.c>\nRewriteEngine On\n");
    for tag in tags {
        let _ = writeln!(out, "RewriteCond %{{HTTP:Accept-Language}} ^{tag}\\b [NC]\nRewriteRule ^$ {base}{tag}/ [R=302,L]");
    }
    out.push_str("</IfModule>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_chosen_by_what_the_browser_asks_for() {
        assert_eq!(redirects("/a/", &["km", "pt-BR"]), "/a/  /a/km/  302!  Language=km\n/a/  /a/pt-BR/  302!  Language=pt-br\n");
        let expected = "RewriteCond %{HTTP:Accept-Language} ^km\\b [NC]\nRewriteRule ^$ /km/ [R=302,L]\n";
        assert!(htaccess("/", &["km"]).contains(expected));
    }
}
