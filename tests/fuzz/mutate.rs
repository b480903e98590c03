//! Mutations of inputs, from a seed: the same seed gives the same inputs on every machine.

/// Pieces that the formats give a meaning to, or that programs stumble over.
const PIECES: &[&str] = &[
    "{",
    "}",
    "{ $x }",
    "{ $n ->\n [one] a\n*[other] b\n }",
    "\"",
    "\\u0000",
    "\\U0F0003",
    "(",
    ")",
    "A(",
    "-t",
    "a = ",
    "\n.b = ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\n    ",
    "# ",
    "## ",
    "[",
    "]",
    "](",
    "*",
    "**",
    "_",
    "`",
    "- ",
    "1. ",
    "> ",
    "<",
    "<!--",
    "<b>",
    "&lt;",
    "&#xF0003;",
    "&#0;",
    "javascript:",
    "https://a.b/",
    "section:a",
    "---\n",
    "? ",
    ": ",
    "&a ",
    "*a",
    "!!str ",
    "|\n",
    "<<: ",
    "id: a\n",
    "msgid \"\"\n",
    "msgctxt \"a\"\n",
    "msgstr \"\"\n",
    "#, fuzzy\n",
    "<unit name=\"a\">",
    "</unit>",
    "<source>",
    "<target>",
    "<ph equiv=\"",
    "/>",
    "<![CDATA[",
    "]]>",
    ";",
    ",",
    "\"\"",
    "=",
    "+1",
    "@",
    "'",
    "\u{FEFF}",
    "\u{2068}",
    "\u{2069}",
    "\u{202E}",
    "\u{F0001}",
    "\u{F0002}",
    "\u{F0003}",
    "\u{F0004}",
    "\u{2028}",
    "\u{85}",
    "ខ្មែរ",
    "é",
    "e\u{301}",
    "\u{10FFFF}",
    "%2e%2e",
    "/",
    "..",
    "\\",
    "\0",
    "<<<<<<<\n",
    "=======\n",
    ">>>>>>>\n",
    "9999999999999999999999",
    "-0",
    "1e999",
    "true",
    "null",
    "~",
    "get-paid",
    "get-paid: ",
];

/// A source of mutations.
pub struct Mutator(u64);

impl Mutator {
    /// The mutations of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below a bound (xorshift64*).
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16;
        usize::try_from(number % bound.max(1) as u64).unwrap()
    }

    /// One of the seeds, changed in a few places, no longer than a bound.
    pub fn mutation(&mut self, seeds: &[Vec<u8>], longest: usize) -> Vec<u8> {
        let mut input = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(6) {
            self.change(&mut input, seeds);
        }
        input.truncate(longest);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let at = self.below(input.len() + 1);
        let end = (at + 1 + self.below(16)).min(input.len());
        match self.below(9) {
            0..=2 => {
                let piece = PIECES[self.below(PIECES.len())].as_bytes();
                input.splice(at..at, piece.iter().copied());
            }
            3 if at < input.len() => input[at] = u8::try_from(self.below(256)).unwrap(),
            4 if at < input.len() => input[at] ^= 1 << self.below(8),
            5 if at < end => drop(input.drain(at..end)),
            6 if at < end => {
                let piece = input[at..end].to_vec();
                for _ in 0..=self.below(8) {
                    input.splice(at..at, piece.iter().copied());
                }
            }
            7 => {
                let other = &seeds[self.below(seeds.len())];
                let from = self.below(other.len() + 1);
                let to = (from + self.below(64)).min(other.len());
                input.splice(at..at, other[from..to].iter().copied());
            }
            _ => input.truncate(at),
        }
    }
}
