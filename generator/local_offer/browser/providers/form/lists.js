// Lists of the form: another entry, and one less. The focus goes to what was added or is left, and it is said.

const removed = new WeakMap(); // by list: the entry that was taken out last, and where it was
let made = 0; // entries so far: each gets a number of its own for its ids

export function entriesOf(list) {
  return rowsOf(list).map((row) => row.querySelector("[data-entry]"));
}

/** Takes all entries out. */
export function emptied(list) {
  list.querySelector(":scope > ol").replaceChildren();
  forget(list);
  numbered(list);
}

/** Adds an empty entry and returns it. */
export function grown(list) {
  const level = levelOf(list);
  const row = list.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  stamp(row, `__${level}__`, `n${++made}`);
  list.querySelector(":scope > ol").append(row);
  numbered(list);
  return row.querySelector("[data-entry]");
}

/** Answers the buttons of every list in `form`. `changed` is called after each; `say` tells a screen reader. */
export function live(form, { changed, say }) {
  form.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-do]");
    const act = { add, remove, "put-back": putBack }[button?.dataset.do];
    if (!act) return;
    const list = button.closest("[data-kind=list]");
    act(list, say, button);
    changed(list);
  });
}

function add(list, say) {
  forget(list);
  const entry = grown(list);
  entry.querySelector("input, select, textarea").focus();
  say(`Added. ${rowsOf(list).length} in the list.`);
}

function remove(list, say, button) {
  const row = button.closest("li");
  const rows = rowsOf(list);
  const place = rows.indexOf(row);
  row.remove();
  removed.set(list, { row, place });
  backButton(list).hidden = false;
  numbered(list);
  const next = rowsOf(list)[Math.min(place, rows.length - 2)];
  const target = next?.querySelector(":scope > button[data-do=remove]") ?? addButton(list);
  target.focus();
  say(`Removed. ${rows.length - 1} in the list.`);
}

/** Puts back what was taken out last, where it was. */
function putBack(list, say) {
  const { row, place } = removed.get(list);
  list.querySelector(":scope > ol").insertBefore(row, rowsOf(list)[place] ?? null);
  forget(list);
  numbered(list);
  row.querySelector("input, select, textarea").focus();
  say(`Put back. ${rowsOf(list).length} in the list.`);
}

function forget(list) {
  removed.delete(list);
  backButton(list).hidden = true;
}

function rowsOf(list) {
  return [...list.querySelector(":scope > ol").children];
}

function addButton(list) {
  return list.querySelector(":scope > button[data-do=add]");
}

function backButton(list) {
  return list.querySelector(":scope > button[data-do=put-back]");
}

/** How many lists stand around a list. */
function levelOf(list) {
  const outer = list.parentElement.closest("[data-kind=list]");
  return outer ? levelOf(outer) + 1 : 0;
}

function numbered(list) {
  const rows = rowsOf(list);
  rows.forEach((row, place) => {
    for (const part of row.querySelectorAll("[data-part=number]")) {
      if (part.closest("[data-kind=list]") === list)
        part.textContent = rows.length > 1 || row.querySelector("fieldset") ? place + 1 : "";
    }
  });
  const most = Number(list.dataset.most ?? 0);
  addButton(list).hidden = most > 0 && rows.length >= most;
}

/** Puts the entry's number in the place of `mark` in every name that one part has for another. */
function stamp(node, mark, number) {
  for (const element of [node, ...node.querySelectorAll("*")]) {
    for (const name of ["id", "for", "name", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value?.includes(mark)) element.setAttribute(name, value.replaceAll(mark, number));
    }
    if (element.matches("template")) for (const inner of element.content.children) stamp(inner, mark, number);
  }
}
