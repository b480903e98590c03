// The preview's own script. It is added to pages while they are served and is no part of the site.
// It reloads the page when there is a newer one, and shows the findings that forbid to build the files as they are.
(() => {
  "use strict";
  const own = new URL(document.currentScript.src).searchParams.get("generation");
  let overlay = null;
  let events = null;

  // Pages that a service worker of an earlier look has kept would hide what has changed.
  navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister())).catch(() => {});

  function hide() {
    overlay?.remove();
    overlay = null;
  }

  function element(name, style, text) {
    const made = document.createElement(name);
    // Set one by one, since the page's policy may forbid the attribute.
    for (const [property, value] of Object.entries(style)) made.style.setProperty(property, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function show({ newest, report }) {
    hide();
    overlay = element("div", {
      position: "fixed", inset: "auto 0 0 0", "max-block-size": "70vh", overflow: "auto", "z-index": "2147483647",
      background: "#1c1b1a", color: "#f5f2ee", "border-block-start": "4px solid #e5484d", padding: "16px",
      font: "14px/1.5 system-ui, sans-serif", "text-align": "left",
    });
    overlay.lang = "en";
    overlay.dir = "ltr";
    // A root of its own, so that the site's style sheet does not reach in.
    const inside = overlay.attachShadow({ mode: "open" });
    const box = element("div", {});
    box.setAttribute("role", "alert");
    const what = newest ? "These pages show the files as they are now, which cannot be built:"
      : "These pages are the last good ones. The files as they are now cannot be built:";
    box.append(element("strong", {}, what));
    const text = element("pre", { "white-space": "pre-wrap", margin: "12px 0", font: "13px/1.5 ui-monospace, monospace" }, report);
    text.tabIndex = 0;
    const close = element("button", { font: "inherit", padding: "6px 12px" }, "Hide");
    close.type = "button";
    close.addEventListener("click", hide);
    inside.append(box, text, close);
    document.documentElement.append(overlay);
  }

  async function state(event) {
    const told = JSON.parse(event.data);
    if (told.generation !== own) {
      location.reload();
      return;
    }
    if (!told.blocked) {
      hide();
      return;
    }
    const findings = await (await fetch("/__guidewright/findings", { cache: "no-store" })).json();
    if (findings.blocked) show(findings);
  }

  function listen() {
    events?.close();
    events = new EventSource("/__guidewright/events");
    events.addEventListener("state", (event) => state(event).catch(() => {}));
  }

  // A browser allows few connections to one server: a page that is left gives its own back.
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();
