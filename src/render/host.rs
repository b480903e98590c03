//! Files that hosts read: `_headers` (Netlify, Cloudflare Pages and others) with the content security policy and the
//! times for which files may be kept. `docs/hosting.md` has the same for other servers.

use super::{RenderError, Renderer, Site};
use crate::source::{Artifact, ProjectPath};

/// `_headers`.
pub(super) struct Host;

const HEADERS: &str = "\
/*
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
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

impl Renderer for Host {
    fn name(&self) -> &'static str {
        "headers"
    }

    fn count(&self, _site: &Site<'_>) -> usize {
        1
    }

    fn path(&self, _site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        ProjectPath::new("_headers").ok().filter(|_| index == 0)
    }

    fn render(&self, _site: &Site<'_>, _index: usize) -> Result<Option<Artifact>, RenderError> {
        Ok(ProjectPath::new("_headers").ok().map(|path| Artifact::text(path, HEADERS.to_owned())))
    }
}
