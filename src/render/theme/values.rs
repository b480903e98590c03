//! Values as templates see them, and the variables of a page.

use serde::{Serialize, Serializer};
use tera::{Context, Value};

/// A value as templates see it, such as one that many pages share and that is converted once.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::render) struct Shared(Value);

impl Shared {
    pub fn new<T: Serialize>(value: &T) -> Self {
        Self(Value::from_serializable(value))
    }

    /// HTML that is shown as it is, with `safe` and without it.
    pub fn html(html: &str) -> Self {
        Self(Value::safe_string(html))
    }
}

impl Serialize for Shared {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// The variables of a page.
#[derive(Default)]
pub(in crate::render) struct Variables(pub(super) Context);

impl Variables {
    pub fn shared(mut self, name: &'static str, value: &Shared) -> Self {
        self.0.insert_value(name, value.0.clone());
        self
    }

    pub fn value<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        self.0.insert(name, value);
        self
    }

    pub fn context(&self) -> &Context {
        &self.0
    }
}
