"use strict";
// Trying other words for a statement: each change goes to the server, which says what is found in it and what the score becomes.

const bench = document.getElementById("bench");
if (bench) {
  const part = (id) => document.getElementById(id);
  const words = part("words");
  const edits = new Map();
  let chosen = null, asked = 0, timer = 0;

  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const shown = (score) => (score === null ? "–" : score.toFixed(1));

  function choose(button) {
    for (const other of bench.querySelectorAll(".statement")) other.setAttribute("aria-pressed", String(other === button));
    chosen = button;
    button.dataset.old ??= button.textContent;
    words.disabled = false;
    part("copy").disabled = part("back").disabled = false;
    words.value = button.textContent;
    words.focus();
    tell();
  }

  async function tell() {
    const mine = ++asked;
    const place = `${chosen.dataset.start}-${chosen.dataset.end}`;
    const now = new Map(edits).set(place, { start: Number(chosen.dataset.start), end: Number(chosen.dataset.end), text: words.value });
    const all = [...now.values()];
    const began = performance.now();
    let found;
    try {
      const answer = await fetch(`/documents/${bench.dataset.document}/edits`, {
        method: "POST",
        credentials: "same-origin",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ edits: all, asked: [...now.keys()].indexOf(place) }),
      });
      found = await answer.json();
      if (!answer.ok) throw new Error(found.error);
    } catch (error) {
      if (mine === asked) part("bench-fault").textContent = error.message || "The server does not answer any more.";
      return;
    }
    if (mine !== asked) return;
    part("bench-fault").textContent = "";
    draw(found);
    bench.dataset.milliseconds = String(Math.round(performance.now() - began));
  }

  function draw(found) {
    const score = part("new-score");
    const difference = found.before === null || found.after === null ? 0 : found.after - found.before;
    score.replaceChildren(document.createTextNode(`${shown(found.before)} → ${shown(found.after)} `));
    if (Math.abs(difference) >= 0.05) score.append(make("span", (difference > 0 ? "+" : "") + difference.toFixed(1), { class: difference > 0 ? "better" : "worse" }));
    const rows = [["It reads as", [found.kind]], ["It shows", found.shows], ["Figures", found.figures], ["Skills and tools", found.skills]];
    const table = make("dl");
    for (const [title, values] of rows) {
      table.append(make("dt", title), make("dd", values.length ? values.join(", ") : "none yet"));
    }
    const said = make("ul", undefined, { class: "said-list" });
    for (const one of found.findings) {
      const item = make("li");
      item.append(make("strong", one.message), document.createTextNode(one.advice ? ` ${one.advice}` : ""));
      said.append(item);
    }
    part("found").replaceChildren(table, ...(found.findings.length ? [make("h3", "Still to do"), said] : []));
  }

  for (const button of bench.querySelectorAll(".statement")) button.addEventListener("click", () => choose(button));
  words.addEventListener("input", () => {
    const place = `${chosen.dataset.start}-${chosen.dataset.end}`;
    const changed = words.value.trim() !== "" && words.value !== chosen.dataset.old;
    chosen.textContent = changed ? words.value : chosen.dataset.old;
    chosen.classList.toggle("changed", changed);
    if (changed) edits.set(place, { start: Number(chosen.dataset.start), end: Number(chosen.dataset.end), text: words.value });
    else edits.delete(place);
    clearTimeout(timer);
    timer = setTimeout(tell, 120);
  });
  part("back").addEventListener("click", () => {
    words.value = chosen.dataset.old;
    words.dispatchEvent(new Event("input"));
    words.focus();
  });
  part("copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words.value);
      part("copy").textContent = "Copied";
    } catch {
      words.select();
      part("copy").textContent = "Press Ctrl+C";
    }
    setTimeout(() => { part("copy").textContent = "Copy"; }, 1500);
  });
}
