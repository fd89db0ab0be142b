// How alike two names are, as views/alike.py measures it.

/** From 0 to 100. @type {(names: string[], others: string[], towns: string[], kit: Kit) => number} */
export function nearness(names, others, towns, kit) {
  return Math.max(...names.flatMap((name) => others.map((other) => near(name, other, towns, kit))));
}

/** @type {(one: string, other: string, towns: string[], kit: Kit) => number} */
function near(one, other, towns, kit) {
  if (!bracket(one) || !bracket(other)) [one, other] = [withoutBracket(one), withoutBracket(other)];
  [one, other] = [withoutTown(one, towns, other), withoutTown(other, towns, one)];
  const [ours, theirs] = [bare(one, kit), bare(other, kit)];
  const sorted = (/** @type {string} */ words) => words.split(" ").sort().join(" ");
  return Math.max(
    ratio(sorted(ours), sorted(theirs)),
    ratio(ours.replaceAll(" ", ""), theirs.replaceAll(" ", "")),
    ratio(wordsOf(one).join(""), wordsOf(other).join("")),
  );
}

/** @type {(name: string, towns: string[], its: string) => string} */
function withoutTown(name, towns, its) {
  const [plain, other] = [wordsOf(name).join(" "), wordsOf(its).join(" ")];
  const end = towns
    .map((town) => ` ${wordsOf(town).join(" ")}`)
    .find((town) => plain.endsWith(town) && !other.endsWith(town));
  return end ? plain.slice(0, -end.length) : name;
}

/** Twice what both have in the same order, of all their letters: 0 to 100. @type {(one: string, other: string) => number} */
function ratio(one, other) {
  const [ours, theirs] = [[...one], [...other]];
  const all = ours.length + theirs.length;
  let row = new Array(theirs.length + 1).fill(0);
  for (const letter of ours) {
    const next = [0];
    for (const [place, each] of theirs.entries())
      next.push(each === letter ? row[place] + 1 : Math.max(row[place + 1], next[place]));
    row = next;
  }
  return all ? (1 - (all - 2 * row[theirs.length]) / all) * 100 : 100;
}

/** @type {(name: string) => string} */
export function bracket(name) {
  return name.match(/\(([^()]*)\)[^\p{L}\p{N}_]*$/u)?.[1] ?? "";
}

/** @type {(name: string) => string} */
export function withoutBracket(name) {
  return name.replace(/\s*\([^()]*\)[^\p{L}\p{N}_]*$/u, "") || name;
}

/** @type {(name: string) => string[]} */
export function wordsOf(name) {
  return (
    name
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** @type {(name: string, kit: Kit) => string} */
export function bare(name, kit) {
  const words = wordsOf(name);
  const telling = words.filter((word) => !kit.check.alike.says_little.includes(word));
  return (telling.length ? telling : words).join(" ");
}
