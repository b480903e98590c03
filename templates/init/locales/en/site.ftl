### The site’s own name and words of welcome.

# Name of the site: in the header of every page, in page titles and on printed sheets. Short.
site-title = Good neighbours
# One line under the name on the home page.
site-tagline = Short guides for living well side by side
# Running text on the home page, and the page’s description for search engines.
site-description =
    This is an example project. It has one guide with two sections, in two languages that are written in opposite directions.

    Change any text under `locales/` while `guidewright serve` is running, and watch the page change.
