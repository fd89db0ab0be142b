// The word of a list that is nearest to another, with the measure of Python's difflib, so that both say the same.

const NEAR = 0.6;

/**
 * The nearest of `words`, or an empty text where none is near.
 *
 * @type {(word: string, words: Iterable<string>) => string}
 */
export function nearest(word, words) {
  let best = { score: 0, word: "" };
  for (const other of words) {
    const score = likeness(other, word);
    if (score >= NEAR && (score > best.score || (score === best.score && other > best.word)))
      best = { score, word: other };
  }
  return best.word;
}

/**
 * Twice the letters that stand in both in one order, as a part of all their letters.
 *
 * @type {(one: string, other: string) => number}
 */
function likeness(one, other) {
  const [a, b] = [[...one], [...other]];
  const all = a.length + b.length;
  if (!all) return 1;
  if ((2 * Math.min(a.length, b.length)) / all < NEAR) return 0;
  return (2 * inCommon(a, b, 0, a.length, 0, b.length, positions(b))) / all;
}

/** @type {(a: string[], b: string[], aStart: number, aEnd: number, bStart: number, bEnd: number, at: Map<string, number[]>) => number} */
function inCommon(a, b, aStart, aEnd, bStart, bEnd, at) {
  const [i, j, size] = longest(a, aStart, aEnd, bStart, bEnd, at);
  if (!size) return 0;
  return size + inCommon(a, b, aStart, i, bStart, j, at) + inCommon(a, b, i + size, aEnd, j + size, bEnd, at);
}

/**
 * Where the longest run stands that both have, the first of several, and how long it is.
 *
 * @type {(a: string[], aStart: number, aEnd: number, bStart: number, bEnd: number, at: Map<string, number[]>) => [number, number, number]}
 */
function longest(a, aStart, aEnd, bStart, bEnd, at) {
  /** @type {[number, number, number]} */
  let best = [aStart, bStart, 0];
  let lengths = new Map();
  for (let i = aStart; i < aEnd; i += 1) {
    const next = new Map();
    for (const j of at.get(a[i]) ?? []) {
      if (j < bStart) continue;
      if (j >= bEnd) break;
      const size = (lengths.get(j - 1) ?? 0) + 1;
      next.set(j, size);
      if (size > best[2]) best = [i - size + 1, j - size + 1, size];
    }
    lengths = next;
  }
  return best;
}

/**
 * By letter: its places. In a long text difflib leaves out letters that are everywhere.
 *
 * @type {(b: string[]) => Map<string, number[]>}
 */
function positions(b) {
  const at = new Map();
  for (const [place, letter] of b.entries()) at.set(letter, [...(at.get(letter) ?? []), place]);
  if (b.length >= 200) {
    const most = Math.floor(b.length / 100) + 1;
    for (const [letter, places] of at) if (places.length > most) at.delete(letter);
  }
  return at;
}
