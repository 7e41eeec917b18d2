// The filters hide what they don't name; they stand in the address, so that a view can be passed on.
(function () {
  "use strict";
  const controls = ["topic", "kind", "report", "words"].map((id) => document.getElementById(id));
  const [topic, kind, report, words] = controls;
  const shown = document.getElementById("shown");
  const cards = Array.from(document.querySelectorAll("article"), (card) => ({
    card, topics: card.dataset.topics.split(" "), text: card.textContent.toLowerCase(), section: card.closest("section")
  }));

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let number = 0;
    const open = new Set();
    for (const one of cards) {
      const fits = (!topic.value || one.topics.includes(topic.value)) &&
        (!kind.value || one.card.dataset.kind === kind.value) &&
        (!report.value || one.section.dataset.report === report.value) &&
        wanted.every((word) => one.text.includes(word));
      one.card.hidden = !fits;
      if (fits) { number += 1; open.add(one.section); }
    }
    for (const section of document.querySelectorAll("section.report")) { section.hidden = !open.has(section); }
    shown.textContent = number === cards.length ? "" : number + " of " + cards.length + " shown";
    const state = new URLSearchParams(controls.filter((c) => c.value).map((c) => [c.id, c.value])).toString();
    history.replaceState(null, "", state ? "#" + state : location.pathname + location.search);
  }

  const asked = new URLSearchParams(location.hash.slice(1));
  for (const control of controls) {
    if (asked.has(control.id)) { control.value = asked.get(control.id); }
    control.addEventListener("input", filter);
  }
  document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  if (controls.some((control) => control.value)) { filter(); }
})();
