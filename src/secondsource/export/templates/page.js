// Only adds to a page that reads without it: a report beside, filters, keys, light and dark.
(() => {
  "use strict";
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const memory = {
    get(key) { try { return localStorage.getItem("secondsource." + key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem("secondsource." + key, value); } catch { /* not kept */ } },
  };

  // Light and dark
  const themes = { "": "as the system", light: "light", dark: "dark" };
  const button = one("#theme");
  const paint = (theme) => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    one("span", button).textContent = themes[theme];
  };
  let theme = memory.get("theme") || "";
  if (!(theme in themes)) theme = "";
  paint(theme);
  button.hidden = false;
  button.addEventListener("click", () => {
    const order = Object.keys(themes);
    theme = order[(order.indexOf(theme) + 1) % order.length];
    memory.set("theme", theme);
    paint(theme);
  });

  // The report beside
  const reader = one("#reader");
  const body = one("#reader-body");
  const list = one("#reader-list");
  const heading = one("#reader-title");
  const close = one("#reader-close");
  const copies = new Map();
  let shown = null;
  let caller = null;

  function copyOf(id) {
    if (!copies.has(id)) {
      const source = document.getElementById(id);
      const copy = document.createElement("div");
      const title = document.createElement("p");
      title.className = "reader-head";
      title.append(...one("h3", source).cloneNode(true).childNodes);
      const more = document.createElement("p");
      more.className = "how";
      const link = document.createElement("a");
      link.href = "#" + id;
      link.textContent = "Date, file and hash";
      more.append(link);
      // A text that begins with its headline needs no second one.
      if (one('.text .frame[title="headline"]', source)) title.hidden = true;
      copy.append(title, more, one(".text", source).cloneNode(true));
      all("[id]", copy).forEach((element) => element.removeAttribute("id"));
      copies.set(id, { copy, name: one(".over", source) });
    }
    return copies.get(id);
  }

  // Offsets count code points, a script counts UTF-16 units.
  const length = (text) => { let n = 0; for (const _ of text) n += 1; return n; };
  const units = (text, points) => {
    let at = 0;
    for (const letter of text) { if (points <= 0) break; points -= 1; at += letter.length; }
    return at;
  };

  function unmark(copy) {
    all("mark.hit", copy).forEach((hit) => {
      const parent = hit.parentNode;
      hit.replaceWith(...hit.childNodes);
      parent.normalize();
    });
  }

  function mark(copy, start, end) {
    const hits = [];
    for (const paragraph of all("p[data-o]", copy)) {
      let at = Number(paragraph.dataset.o);
      if (at >= end) break;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement.closest(".ref") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      for (const node of nodes) {
        const from = at;
        at += length(node.data);
        if (at <= start || from >= end) continue;
        const range = document.createRange();
        range.setStart(node, units(node.data, start - from));
        range.setEnd(node, units(node.data, end - from));
        const hit = document.createElement("mark");
        hit.className = "hit";
        range.surroundContents(hit);
        hits.push(hit);
      }
    }
    return hits;
  }

  function open(at, from) {
    const found = /^(r\d+):(\d+-\d+(?:,\d+-\d+)*)$/.exec(at);
    if (!found || !document.getElementById(found[1])) return false;
    const { copy, name } = copyOf(found[1]);
    unmark(copy);
    const hits = found[2].split(",").flatMap((span) => mark(copy, ...span.split("-").map(Number)));
    if (shown !== found[1]) body.replaceChildren(copy);
    shown = found[1];
    if (from) caller = from;
    list.hidden = true;
    body.hidden = false;
    close.hidden = false;
    reader.classList.add("on");
    heading.replaceChildren(...name.cloneNode(true).childNodes);
    const top = hits.length ? hits[0].getBoundingClientRect().top - body.getBoundingClientRect().top : 0;
    body.scrollTop = hits.length ? body.scrollTop + top - body.clientHeight / 4 : 0;
    return true;
  }

  function shut() {
    reader.classList.remove("on");
    body.hidden = true;
    list.hidden = false;
    close.hidden = true;
    heading.textContent = "Reports";
    if (caller && caller.isConnected) caller.focus({ preventScroll: true });
    caller = null;
  }
  close.addEventListener("click", shut);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-at]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    if (open(link.dataset.at, link)) {
      event.preventDefault();
      history.replaceState(null, "", "#" + link.dataset.at);
      heading.focus({ preventScroll: true });
    }
  });
  const follow = () => { if (location.hash.includes(":")) open(location.hash.slice(1), null); };
  window.addEventListener("hashchange", follow);
  follow();

  // Filters
  const articles = all(".finding");
  const form = { report: one("#by-report"), entity: one("#by-entity"), text: one("#by-text") };
  const chips = all(".chip");
  const folds = new Map(all("details.part").map((group) => [group, group.open]));
  const result = one("#result");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();
  let rows = null;
  const index = () => rows ??= articles.map((element) => ({
    element,
    status: element.dataset.status,
    reports: new Set(element.dataset.reports.split(" ")),
    entities: new Set(element.dataset.entities.split(" ")),
    text: null,
  }));

  function filter() {
    const statuses = new Set(chips.filter((c) => c.getAttribute("aria-pressed") === "true").map((c) => c.dataset.status));
    const words = fold(form.text.value).split(/\s+/).filter(Boolean);
    const per = {};
    let left = 0;
    for (const row of index()) {
      if (words.length) row.text ??= fold(row.element.textContent);
      const rest = (!form.report.value || row.reports.has(form.report.value))
        && (!form.entity.value || row.entities.has(form.entity.value))
        && words.every((word) => row.text.includes(word));
      if (rest) per[row.status] = (per[row.status] || 0) + 1;
      const keep = rest && (!statuses.size || statuses.has(row.status));
      row.element.hidden = !keep;
      if (keep) left += 1;
    }
    chips.forEach((c) => { one(".n", c).textContent = per[c.dataset.status] || 0; });
    all(".story, .part").forEach((group) => { group.hidden = !one(".finding:not([hidden])", group); });
    const filtering = statuses.size || words.length || form.report.value || form.entity.value;
    folds.forEach((fold, group) => { group.open = filtering ? true : fold; });
    one("#reset").hidden = !filtering;
    result.textContent = left === articles.length ? `${left} findings` : `${left} of ${articles.length} findings`;
  }
  function clear() {
    chips.forEach((chip) => chip.setAttribute("aria-pressed", "false"));
    Object.values(form).forEach((field) => { field.value = ""; });
    filter();
  }
  if (articles.length) {
    one("#filter").hidden = false;
    chips.forEach((chip) => chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      filter();
    }));
    form.report.addEventListener("change", filter);
    form.entity.addEventListener("change", filter);
    let waiting = 0;
    form.text.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
    one("#reset").addEventListener("click", () => {
      clear();
      form.text.focus({ preventScroll: true });
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-filter]");
      if (!link) return;
      clear();
      document.getElementById(link.dataset.filter).value = link.dataset.value;
      filter();
    });
    filter();
  }
  // A link to what a filter hides, or what is folded away, brings it out.
  const bring = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || target.checkVisibility() || target.closest("#reader")) return;
    if (target.classList.contains("finding") && target.hidden) clear();
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", bring);
  bring();

  // Keys
  const keys = one("#keys-on");
  one("#keys").hidden = false;
  keys.checked = memory.get("keys") !== "off";
  keys.addEventListener("change", () => memory.set("keys", keys.checked ? "on" : "off"));
  const step = (by) => {
    const visible = articles.filter((article) => article.checkVisibility());
    if (!visible.length) return;
    const held = document.activeElement.closest(".finding");
    let at = visible.indexOf(held);
    at = at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1);
    visible[at].scrollIntoView({ block: "start" });
    one("a.no", visible[at]).focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !body.hidden) { shut(); return; }
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "/" && articles.length) { event.preventDefault(); form.text.focus(); }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });

  // Paper
  const opened = [];
  window.addEventListener("beforeprint", () => all("details:not([open]):not(.mentions)").forEach((d) => { d.open = true; opened.push(d); }));
  window.addEventListener("afterprint", () => opened.splice(0).forEach((d) => { d.open = false; }));
})();
