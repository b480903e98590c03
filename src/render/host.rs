//! Files that hosts read: `_headers` (Netlify, Cloudflare Pages and others) and `.htaccess` (Apache) with the content
//! security policy and the times for which files may be kept; and, where a build asks for it, the choice of a language at
//! the root by what the browser asks for: `_redirects` (Netlify) and a part of `.htaccess`. `docs/hosting.md` has the
//! same for other servers, and `tests/hosts/` tries it on them.

use std::fmt::Write;

use super::{RenderError, Renderer, Site};
use crate::source::{Artifact, Digest, ProjectPath};

/// `_headers` and `.htaccess`.
pub(super) struct Host;

const FILES: [&str; 2] = ["_headers", ".htaccess"];

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

/// The same for Apache; `{BASE}` stands for the path of the site.
const HTACCESS: &str = "\
AddDefaultCharset utf-8
AddType application/manifest+json .webmanifest
AddType application/epub+zip .epub
AddType \"text/markdown; charset=utf-8\" .md
AddCharset utf-8 .css .js .json .xml .svg
ErrorDocument 404 {BASE}404.html
<IfModule mod_headers.c>
Header always set Content-Security-Policy \"{POLICY}\"
Header always set X-Content-Type-Options nosniff
Header always set Referrer-Policy strict-origin-when-cross-origin
Header always set Permissions-Policy \"camera=(), geolocation=(), microphone=()\"
Header always set Cross-Origin-Opener-Policy same-origin
Header set Cache-Control \"public, max-age=0, must-revalidate\"
<FilesMatch \"\\.woff2$\">
Header set Cache-Control \"public, max-age=31536000, immutable\"
</FilesMatch>
<If \"%{REQUEST_URI} =~ m#^{BASE}api/#\">
Header set Access-Control-Allow-Origin *
</If>
</IfModule>
<IfModule mod_deflate.c>
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json application/manifest+json application/xml application/atom+xml text/markdown image/svg+xml
</IfModule>
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

    fn count(&self, _site: &Site<'_>) -> usize {
        FILES.len()
    }

    fn path(&self, _site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        ProjectPath::new(FILES.get(index)?).ok()
    }

    fn fingerprint(&self, site: &Site<'_>, _index: usize) -> Option<u128> {
        // Which languages are offered depends on all of their texts; these files are small.
        if site.asked_for(NEGOTIATION) {
            return None;
        }
        let digest = Digest::of("headers").number(site.keys.as_ref()?.site());
        if !site.asked_for(super::bundle::NAME) {
            return Some(digest.finish());
        }
        // The hashes of the styles change with the style sheet, the measures of the locales and their fonts.
        let digest = digest.text("bundles").number(site.theme.assets_digest());
        Some(site.tags().iter().fold(digest, |digest, tag| digest.text(tag).number(site.fonts.digest(site, tag))).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let base = super::root::base_path(site.editions.base_url.as_deref());
        let mut text = if index == 0 { HEADERS } else { HTACCESS }.replace("{POLICY}", &policy(site)).replace("{BASE}", base);
        if index == 1 && site.asked_for(NEGOTIATION) {
            text.push_str(&rewrites(base, &offered(site)));
        }
        Ok(self.path(site, index).map(|path| Artifact::text(path, text)))
    }
}

/// The name of the choice of a language on the command line.
pub const NEGOTIATION: &str = "negotiation";

/// `_redirects`, and a part of `.htaccess`. Only made when a build asks for them: a reader whose device speaks another
/// language than they read is then led past the choice at the root.
pub(super) struct Negotiation;

impl Renderer for Negotiation {
    fn name(&self) -> &'static str {
        NEGOTIATION
    }

    fn count(&self, site: &Site<'_>) -> usize {
        usize::from(site.asked_for(NEGOTIATION))
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        ProjectPath::new("_redirects").ok().filter(|_| index < self.count(site))
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let base = super::root::base_path(site.editions.base_url.as_deref());
        Ok(self.path(site, index).map(|path| Artifact::text(path, redirects(base, &offered(site)))))
    }
}

/// The locales that a browser may be led to: a page that is not wholly in its language is nobody's first choice.
fn offered<'s>(site: &'s Site<'_>) -> Vec<&'s str> {
    site.tags().into_iter().filter(|tag| site.editions.is_complete(tag, 0)).collect()
}

/// Netlify's rules: the first that fits. Forced (`!`), since a page stands at the root.
fn redirects(base: &str, tags: &[&str]) -> String {
    tags.iter().fold(String::new(), |mut out, tag| {
        let _ = writeln!(out, "{base}  {base}{tag}/  302!  Language={}", tag.to_lowercase());
        out
    })
}

/// Apache's rules: the language that the browser names first. What stands at the root then depends on it, which caches
/// must be told: Apache adds no `Vary` of its own to an answer that leads elsewhere.
fn rewrites(base: &str, tags: &[&str]) -> String {
    let mut out = String::from("<IfModule mod_rewrite.c>\nRewriteEngine On\n");
    for tag in tags {
        let _ = writeln!(out, "RewriteCond %{{HTTP:Accept-Language}} ^{tag}\\b [NC]\nRewriteRule ^$ {base}{tag}/ [R=302,L]");
    }
    let _ = write!(
        out,
        "</IfModule>\n<IfModule mod_headers.c>\n<If \"%{{REQUEST_URI}} in {{ '{base}', '{base}index.html' }}\">\nHeader always merge Vary Accept-Language\n</If>\n</IfModule>\n"
    );
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_chosen_by_what_the_browser_asks_for() {
        assert_eq!(redirects("/a/", &["km", "pt-BR"]), "/a/  /a/km/  302!  Language=km\n/a/  /a/pt-BR/  302!  Language=pt-br\n");
        let expected = "RewriteCond %{HTTP:Accept-Language} ^km\\b [NC]\nRewriteRule ^$ /km/ [R=302,L]\n";
        assert!(rewrites("/", &["km"]).contains(expected));
    }
}
