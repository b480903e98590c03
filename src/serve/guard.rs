//! Who may ask, and for what: browsers on this machine, for files of the site.
//!
//! The server listens on the loopback address, but a page of another site, open in the same browser, can still send
//! requests there, under a host name of its own that it lets point at 127.0.0.1. So the host must be this machine by one
//! of its own names, and a request that another site's page makes is refused.

use crate::source::ProjectPath;

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Not GET or HEAD.
    Method,
    /// The host is not this machine, or it is not said.
    Host,
    /// A page of another site asks.
    Origin,
}

impl Refusal {
    /// The status of the answer.
    pub fn status(self) -> u16 {
        match self {
            Self::Method => 405,
            Self::Host | Self::Origin => 403,
        }
    }

    /// The answer, in words.
    pub fn text(self) -> &'static str {
        match self {
            Self::Method => "The preview only shows pages: GET and HEAD.\n",
            Self::Host => "The preview is reached as localhost, 127.0.0.1 or [::1] only.\n",
            Self::Origin => "The preview does not answer pages of other sites.\n",
        }
    }
}

/// Why a request is refused; `None` if it is not.
pub(super) fn refusal(method: &str, headers: &[(String, String)]) -> Option<Refusal> {
    if !matches!(method, "GET" | "HEAD") {
        return Some(Refusal::Method);
    }
    let hosts = values(headers, "Host");
    let [host] = hosts.as_slice() else { return Some(Refusal::Host) };
    if !is_this_machine(host) {
        return Some(Refusal::Host);
    }
    let own = format!("http://{host}");
    let foreign = values(headers, "Origin").iter().any(|origin| !origin.eq_ignore_ascii_case(&own));
    // Browsers say of requests without an origin (pictures, scripts, listeners) where the page stands that makes them. A link
    // that somebody follows is a page of its own.
    let is_followed = values(headers, "Sec-Fetch-Mode") == ["navigate"];
    let elsewhere = values(headers, "Sec-Fetch-Site").iter().any(|site| !matches!(*site, "same-origin" | "none"));
    (foreign || elsewhere && !is_followed).then_some(Refusal::Origin)
}

fn values<'h>(headers: &'h [(String, String)], name: &str) -> Vec<&'h str> {
    headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str()).collect()
}

/// True for `localhost`, `127.0.0.1` and `[::1]`, with or without a port.
fn is_this_machine(host: &str) -> bool {
    let names = ["localhost", "127.0.0.1", "[::1]"];
    let host = host.to_ascii_lowercase();
    names.iter().filter_map(|name| host.strip_prefix(name)).any(|rest| match rest.strip_prefix(':') {
        Some(port) => port.parse::<u16>().is_ok() && port.bytes().all(|byte| byte.is_ascii_digit()),
        None => rest.is_empty(),
    })
}

/// What a request asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// The file of the site.
    pub path: ProjectPath,
    /// True if the address names a folder, whose `index.html` this is.
    pub folder: bool,
}

/// The file of the site that an address names. `None` if it names none that could be in the site: `..` is no name,
/// encoded or not.
pub(super) fn asked(url: &str) -> Option<Asked> {
    let address = url.split(['?', '#']).next().unwrap_or_default();
    let decoded = decoded(address.strip_prefix('/')?)?;
    let folder = decoded.is_empty() || decoded.ends_with('/');
    let path = if folder { format!("{decoded}index.html") } else { decoded };
    Some(Asked { path: ProjectPath::new(&path).ok()?, folder })
}

/// For the fuzzing of addresses: the path of the file that an address names.
#[doc(hidden)]
pub fn path_of_address(url: &str) -> Option<String> {
    asked(url).map(|asked| asked.path.to_string())
}

/// Takes percent-encoding away, once.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (digits, after) = rest.split_at_checked(2)?;
        let digits = std::str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(method: &str, headers: &[(&str, &str)]) -> Option<Refusal> {
        let headers: Vec<_> = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        refusal(method, &headers)
    }

    #[test]
    fn only_this_machine_is_answered() {
        for host in ["localhost", "localhost:4000", "127.0.0.1:1", "[::1]:4000", "LocalHost:4000"] {
            assert_eq!(refused("GET", &[("Host", host)]), None, "{host}");
        }
        for host in [
            "",
            "example.org",
            "localhost.example.org",
            "127.0.0.1.example.org:4000",
            "localhost:",
            "localhost:x",
            "localhost:+1",
            "192.168.0.1",
            "0.0.0.0",
            "user@localhost",
        ] {
            assert_eq!(refused("GET", &[("Host", host)]), Some(Refusal::Host), "{host}");
        }
        assert_eq!(refused("GET", &[]), Some(Refusal::Host));
        assert_eq!(refused("GET", &[("Host", "localhost"), ("host", "example.org")]), Some(Refusal::Host));
    }

    #[test]
    fn pages_of_other_sites_are_refused() {
        let host = ("Host", "localhost:4000");
        assert_eq!(refused("GET", &[host, ("Origin", "http://localhost:4000")]), None);
        for origin in ["https://example.org", "null", "http://localhost:4001", "https://localhost:4000"] {
            assert_eq!(refused("GET", &[host, ("Origin", origin)]), Some(Refusal::Origin), "{origin}");
        }
        for site in ["cross-site", "same-site", ""] {
            assert_eq!(refused("GET", &[host, ("Sec-Fetch-Site", site)]), Some(Refusal::Origin), "{site}");
            assert_eq!(refused("GET", &[host, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", "no-cors")]), Some(Refusal::Origin));
            assert_eq!(refused("GET", &[host, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", "navigate")]), None);
        }
        for site in ["same-origin", "none"] {
            assert_eq!(refused("GET", &[host, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", "no-cors")]), None);
        }
        assert_eq!(refused("POST", &[host]), Some(Refusal::Method));
        assert_eq!(refused("HEAD", &[host]), None);
    }

    #[test]
    fn addresses_name_files_of_the_site() {
        let path = |url: &str| asked(url).map(|asked| asked.path.to_string());
        assert_eq!(path("/").as_deref(), Some("index.html"));
        assert_eq!(path("/km/").as_deref(), Some("km/index.html"));
        assert_eq!(path("/km/get-paid.html?x=/../y#z").as_deref(), Some("km/get-paid.html"));
        assert_eq!(path("/a%20b.html").as_deref(), Some("a b.html"));
        assert_eq!(path("/%E1%9E%80.html").as_deref(), Some("ក.html"));
        assert!(asked("/km/").unwrap().folder && !asked("/km").unwrap().folder);
        for url in [
            "",
            "*",
            "km",
            "http://example.org/x",
            "//etc/passwd",
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/a/%2e%2e%2fx",
            "/..%5cx",
            "/a%00b",
            "/%zz",
            "/%e",
            "/%ff",
            "/a//b",
            "/C:/x",
        ] {
            assert_eq!(asked(url), None, "{url}");
        }
        // Decoded once only: what is left is a name like any other, which no file has.
        assert_eq!(path("/%252e%252e/x").as_deref(), Some("%2e%2e/x"));
    }
}
