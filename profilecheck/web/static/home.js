"use strict";
// The first page: files go to the server one after the other, and what it says of them is put into the page as text, never as markup.

const $ = (id) => document.getElementById(id);
const documents = new Map();
let sorted = { key: "score", down: true };

function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  if (text !== undefined && text !== null) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

async function ask(method, path, body, headers = {}) {
  const answer = await fetch(path, { method, body, headers, credentials: "same-origin" });
  if (answer.status === 204) return null;
  const found = await answer.json().catch(() => ({ error: "The server did not answer as expected; start it again." }));
  if (!answer.ok) throw new Error(found.error || "That did not work.");
  return found;
}

function fault(text) { $("fault").textContent = text; }
function state(text) { $("state").textContent = text; }

async function job() {
  const text = $("job").value.trim();
  if (!text) return "";
  const made = await ask("POST", "/documents?kind=job", new Blob([text]));
  return `?job=${encodeURIComponent(made.id)}`;
}

async function send(files) {
  fault("");
  const all = [...files];
  if (!all.length) return;
  const faults = [];
  let last = null, done = 0;
  $("progress").hidden = false;
  $("progress").value = 0;
  let where = "";
  try { where = await job(); } catch (error) { fault(error.message); }
  const waiting = [...all];
  async function worker() {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      state(all.length > 1 ? `Reading ${file.name} (${done + 1} of ${all.length}) …` : `Reading ${file.name} …`);
      try {
        last = await ask("POST", `/documents${where}`, file, { "X-Name": encodeURIComponent(file.name), "Content-Type": "application/octet-stream" });
        documents.set(last.id, last);
        draw();
      } catch (error) {
        faults.push(all.length > 1 ? `${file.name}: ${error.message}` : error.message);
      }
      done += 1;
      $("progress").value = done / all.length;
    }
  }
  await Promise.all([worker(), worker()]);
  $("progress").hidden = true;
  $("files").value = "";
  state(all.length > 1 ? `${all.length - faults.length} of ${all.length} files are in the table below.` : "");
  if (faults.length) fault(faults.join(" "));
  if (all.length === 1 && last && !faults.length) location.href = `/documents/${last.id}`;
}

// ── the table ──────────────────────────────────────────────────────────────

function columns() {
  const parts = new Map();
  for (const one of documents.values()) for (const c of one.categories) parts.set(c.id, c.title);
  return [
    { key: "name", title: "File", of: (d) => d.name },
    { key: "score", title: "Score", number: true, of: (d) => d.score },
    ...[...parts].map(([id, title]) => ({ key: id, title, number: true, of: (d) => (d.categories.find((c) => c.id === id) || {}).score ?? null })),
    { key: "level", title: "Level", of: (d) => d.row.level || "" },
    { key: "years", title: "Years", number: true, of: (d) => (d.row.years ? Number(d.row.years) : null) },
    { key: "fix", title: "Fix first", of: (d) => d.row.fix_1 || d.row.reason || "" },
  ];
}

function draw() {
  $("documents").hidden = documents.size === 0;
  const chosen = new Set(picked());
  const found = columns();
  const by = found.find((c) => c.key === sorted.key) || found[1];
  const order = [...documents.values()].sort((a, b) => {
    const [x, y] = [by.of(a), by.of(b)];
    if (x === null || y === null) return (x === null) - (y === null);
    const way = by.number ? x - y : String(x).localeCompare(String(y));
    return sorted.down ? -way : way;
  });
  const head = make("tr");
  head.append(make("td", ""));
  for (const column of found) {
    const cell = make("th", undefined, { scope: "col", "aria-sort": column.key === by.key ? (sorted.down ? "descending" : "ascending") : "none" });
    if (column.number) cell.className = "number";
    const button = make("button", column.title, { type: "button" });
    button.addEventListener("click", () => {
      sorted = { key: column.key, down: sorted.key === column.key ? !sorted.down : Boolean(column.number) };
      draw();
      $("table").querySelectorAll("th button")[found.indexOf(column)].focus();
    });
    cell.append(button);
    head.append(cell);
  }
  head.append(make("td", ""));
  $("table").tHead.replaceChildren(head);
  const rows = order.map((one) => {
    const row = make("tr");
    const box = make("input", undefined, { type: "checkbox", value: one.id, "aria-label": `Compare ${one.name}` });
    box.checked = chosen.has(one.id);
    box.addEventListener("change", () => { $("compare").disabled = picked().length !== 2; });
    row.append(make("td"));
    row.firstChild.append(box);
    for (const column of found) {
      const value = column.of(one);
      if (column.key === "name") {
        const cell = make("th", undefined, { scope: "row" });
        cell.append(make("a", one.name, { href: `/documents/${one.id}` }));
        row.append(cell);
      } else {
        row.append(make("td", value === null ? "–" : column.number && column.key !== "years" ? Math.round(value) : value, column.number ? { class: "number" } : column.key === "fix" ? { class: "fix-first" } : {}));
      }
    }
    const gone = make("button", "Delete", { type: "button", class: "danger", "aria-label": `Delete ${one.name}` });
    gone.addEventListener("click", async () => {
      await ask("DELETE", `/documents/${one.id}`).catch((error) => fault(error.message));
      documents.delete(one.id);
      draw();
    });
    const last = make("td");
    last.append(gone);
    row.append(last);
    return row;
  });
  $("table").tBodies[0].replaceChildren(...rows);
  $("compare").disabled = picked().length !== 2;
}

function picked() {
  return [...$("table").querySelectorAll("input:checked")].map((box) => box.value);
}

$("compare").addEventListener("click", () => {
  const kept = [...documents.keys()];
  const [old, young] = picked().sort((a, b) => kept.indexOf(a) - kept.indexOf(b));
  location.href = `/compare/${old}/${young}`;
});
$("delete-all").addEventListener("click", async () => {
  await ask("DELETE", "/documents").catch((error) => fault(error.message));
  documents.clear();
  draw();
  state("Everything is deleted.");
});

// ── files and pages ────────────────────────────────────────────────────────

const drop = $("drop");
for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
drop.addEventListener("drop", (event) => send(event.dataTransfer.files));
$("files").addEventListener("change", () => send($("files").files));
$("send-page").addEventListener("click", async () => {
  fault("");
  const text = $("page").value;
  if (!text.trim()) { fault("Paste the text of the profile first."); return; }
  state("Reading the profile …");
  try {
    const made = await ask("POST", "/documents?kind=page", new Blob([text]), { "X-Name": "LinkedIn%20profile" });
    location.href = `/documents/${made.id}`;
  } catch (error) {
    fault(error.message);
  }
  state("");
});

// ── the headline ───────────────────────────────────────────────────────────

const line = $("headline");
let asked = 0, timer = 0;

function list(title, rows) {
  if (!rows.length) return [];
  const found = make("ul", undefined, { class: "said-list" });
  for (const row of rows) {
    const item = make("li");
    item.append(make("strong", row.message), document.createTextNode(row.advice ? ` ${row.advice}` : ""));
    found.append(item);
  }
  return [make("h3", title), found];
}

async function judge() {
  const mine = ++asked;
  const text = line.value.trim();
  if (!text) { $("judged").replaceChildren(); return; }
  try {
    const found = await ask("POST", "/headline", JSON.stringify({ text }), { "Content-Type": "application/json" });
    if (mine !== asked) return;
    const parts = make("ul", undefined, { class: "parts", "aria-label": "Parts" });
    for (const part of found.parts) {
      const item = make("li", part.text);
      item.append(" ", make("span", part.kind, { class: "quiet" }));
      parts.append(item);
    }
    const verdict = make("p", found.score === null ? found.verdict : `${found.verdict}, ${Math.round(found.score)} of 100`, { class: "verdict" });
    const missing = found.missing.length ? [make("p", `Not in it yet: ${found.missing.join(", ")}.`)] : [];
    $("judged").replaceChildren(verdict, parts, ...missing, ...list("What would make it stronger", found.findings));
  } catch (error) {
    if (mine === asked) $("judged").replaceChildren(make("p", error.message, { class: "fault" }));
  }
}

line.addEventListener("input", () => {
  const letters = [...line.value.replace(/\s+/g, " ").trim()];
  const cut = Number(line.dataset.phone);
  $("length").textContent = `${letters.length} of ${line.dataset.limit} characters`;
  $("phone").hidden = letters.length === 0;
  $("phone").querySelector(".seen").textContent = letters.slice(0, cut).join("") + (letters.length > cut ? "…" : "");
  $("phone").querySelector(".cut").textContent = letters.slice(cut).join("");
  clearTimeout(timer);
  timer = setTimeout(judge, 150);
});

ask("GET", "/documents").then((found) => { for (const one of found) documents.set(one.id, one); draw(); }).catch((error) => fault(error.message));
