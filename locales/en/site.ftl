### The site’s own name and words of welcome.

# Name of the site: in the header of every page, in page titles and on printed sheets. Short.
site-title = Good work, fair terms
# One line under the name on the home page.
site-tagline = Clear advice for freelancers and small agencies: difficult situations with clients, getting paid, ending well
# Running text on the home page, and the page’s description for search engines.
site-description =
    Step-by-step advice for people who work for clients: how to agree on the work and the price, what to do when something goes wrong, how to get paid, and how to end a working relationship well. With letters to copy, checklists to print, and tools that help you to decide.

    Everything here is general information. Use what fits your situation, your contract, and the rules of your country.
