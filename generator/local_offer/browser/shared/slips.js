// How far two words are from each other, in slips of the hand.

/**
 * Letters left out, put in, changed or swapped with a neighbour; `most` + 1 when there are more.
 *
 * @type {(one: ArrayLike<string>, other: ArrayLike<string>, most?: number) => number}
 */
export function slipsBetween(one, other, most = Number.POSITIVE_INFINITY) {
  /** @type {number[]} */
  let before = [];
  /** @type {number[]} */
  let last = [];
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[other.length];
}
