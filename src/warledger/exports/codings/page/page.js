// A claim that is pointed at, focused or pinned lights up its words; the filter hides what doesn't match.
(function () {
  "use strict";
  if (window.warledgerPage) { return; }
  window.warledgerPage = true;
  const filter = document.getElementById("filter");

  const labels = {
    figure: "how many", event: "what", counted: "who", side: "whose", agent: "by", target: "against", weapon: "with",
    source: "says", blame: "blamed", place: "where", date: "when", status: "status"
  };
  let lit = [];       // the words that are lit now
  let current = null; // the claim whose words they are
  let pinned = null;  // the claim that stays when the pointer leaves

  function dark() {
    for (const words of lit) {
      words.classList.remove("lit", words.dataset.lit);
      delete words.dataset.lit;
      delete words.dataset.label;
    }
    lit = [];
    if (current) { current.classList.remove("on"); }
    current = null;
  }

  function light(claim) {
    if (claim === current) { return; }
    dark();
    if (!claim) { return; }
    current = claim;
    claim.classList.add("on");
    const own = claim.dataset.n + ".";
    for (const words of claim.closest(".report").querySelectorAll(".m")) {
      // tokens run from the widest span to the narrowest: the narrowest gives the colour
      const mine = words.dataset.m.split(" ").filter((token) => token.startsWith(own));
      if (!mine.length) { continue; }
      const token = mine[mine.length - 1];
      const field = token.slice(own.length);
      const known = Object.hasOwn(labels, field);
      words.dataset.lit = "f-" + (known ? field : "other");
      words.classList.add("lit", words.dataset.lit);
      if ((words.dataset.o || "").split(" ").includes(token)) { words.dataset.label = known ? labels[field] : field; }
      lit.push(words);
    }
  }

  function show(claim) {
    // bring the words into view inside the text's own box; the page itself doesn't jump
    const first = lit[0];
    if (!first) { return; }
    const box = claim.closest(".report").querySelector(".text");
    const from = box.getBoundingClientRect(), at = first.getBoundingClientRect();
    if (at.top < from.top || at.bottom > from.bottom) { box.scrollTop += at.top - from.top - box.clientHeight / 3; }
  }

  function pin(claim) {
    if (pinned) { pinned.querySelector("button").setAttribute("aria-pressed", "false"); }
    pinned = claim === pinned ? null : claim;
    if (pinned) { pinned.querySelector("button").setAttribute("aria-pressed", "true"); }
    light(pinned);
    if (pinned) { show(pinned); }
  }

  function unmark() {
    for (const claim of document.querySelectorAll(".warledger .claim.uses")) { claim.classList.remove("uses"); }
  }

  const claimOf = (node) => (node instanceof Element ? node.closest(".warledger .claim") : null);
  const wordsOf = (node) => (node instanceof Element ? node.closest(".warledger .m") : null);

  document.addEventListener("mouseover", (event) => {
    const claim = claimOf(event.target);
    if (claim && !pinned) { light(claim); }
    const words = wordsOf(event.target);
    unmark();
    if (words) {
      const numbers = new Set(words.dataset.m.split(" ").map((token) => token.split(".")[0]));
      for (const other of words.closest(".report").querySelectorAll(".claim")) {
        other.classList.toggle("uses", numbers.has(other.dataset.n));
      }
    }
  });
  document.addEventListener("mouseout", (event) => {
    const claim = claimOf(event.target);
    if (claim && claimOf(event.relatedTarget) !== claim && !pinned) { light(claimOf(document.activeElement)); }
  });
  document.addEventListener("focusin", (event) => {
    const claim = claimOf(event.target);
    if (claim && !pinned) { light(claim); show(claim); }
  });
  document.addEventListener("focusout", (event) => {
    if (!pinned && !claimOf(event.relatedTarget)) { dark(); }
  });
  document.addEventListener("click", (event) => {
    const claim = claimOf(event.target);
    if (claim) { pin(claim); }
  });
  document.addEventListener("keydown", (event) => {
    const claim = claimOf(document.activeElement);
    if (event.key === "Escape" && pinned) {
      pin(pinned);
      light(claim);
    } else if (claim && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const next = event.key === "ArrowDown" ? claim.nextElementSibling : claim.previousElementSibling;
      if (next) {
        event.preventDefault();
        next.querySelector("button").focus();
      }
    } else if (event.key === "/" && filter && document.activeElement !== filter) {
      event.preventDefault();
      filter.focus();
    }
  });

  function follow() {
    // a link to a claim (#r3-2) pins it
    const claim = /^#[\w-]+$/.test(location.hash) ? claimOf(document.getElementById(location.hash.slice(1))) : null;
    if (claim && claim !== pinned) { pin(claim); }
  }
  window.addEventListener("hashchange", follow);

  const theme = document.getElementById("theme");
  if (!theme) { return; } // a report in a notebook stands alone
  theme.addEventListener("click", () => {
    const body = document.body.classList;
    const isDark = body.contains("dark") || (!body.contains("light") && matchMedia("(prefers-color-scheme: dark)").matches);
    body.toggle("dark", !isDark);
    body.toggle("light", isDark);
  });
  follow();

  if (!filter) { return; } // a page of one report has none
  const withClaims = document.getElementById("with-claims"), shown = document.getElementById("shown");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const items = [...document.querySelectorAll(".warledger .report, .warledger .figures tbody tr")].map((node) => ({
    node, report: node.classList.contains("report"), claims: !!node.querySelector(".claim"), words: null
  }));

  function sift() {
    const wanted = fold(filter.value).split(/\s+/).filter(Boolean);
    let count = 0, all = 0;
    for (const item of items) {
      if (wanted.length && item.words === null) { item.words = fold(item.node.textContent); }
      const fits = wanted.every((word) => item.words.includes(word)) && (!item.report || !withClaims.checked || item.claims);
      item.node.hidden = !fits;
      if (item.report) { all += 1; count += fits ? 1 : 0; }
    }
    shown.textContent = count + " of " + all + (all === 1 ? " report" : " reports");
  }
  let waiting = 0;
  filter.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(sift, 80); });
  withClaims.addEventListener("change", sift);
  filter.form.addEventListener("submit", (event) => event.preventDefault());
  sift();
})();
