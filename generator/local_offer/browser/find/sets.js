// Sets of services as bits: a filter is answered in a few thousandths of a second.

/** @type {(count: number) => Bits} */
export function emptySet(count) {
  return new Uint32Array((count + 31) >>> 5);
}

/** @type {(count: number) => Bits} */
export function fullSet(count) {
  return setOf([...Array(count).keys()], count);
}

/** @type {(numbers: number[], count: number) => Bits} */
export function setOf(numbers, count) {
  const set = emptySet(count);
  for (const number of numbers) if (number < count) set[number >>> 5] |= 1 << (number & 31);
  return set;
}

/**
 * From the first number and the steps to each next, as the build writes them.
 *
 * @type {(gaps: number[], count: number) => Bits}
 */
export function setOfGaps(gaps, count) {
  /** @type {number[]} */
  const numbers = [];
  for (const gap of gaps) numbers.push((numbers.at(-1) ?? 0) + gap);
  return setOf(numbers, count);
}

/** @type {(set: Bits, number: number) => boolean} */
export function has(set, number) {
  return (set[number >>> 5] & (1 << (number & 31))) !== 0;
}

/** @type {(one: Bits, other: Bits) => Bits} */
export function both(one, other) {
  return one.map((bits, place) => bits & other[place]);
}

/** @type {(sets: Bits[], count: number) => Bits} */
export function either(sets, count) {
  const all = emptySet(count);
  for (const set of sets) for (let place = 0; place < all.length; place++) all[place] |= set[place];
  return all;
}

/** @type {(set: Bits) => number} */
export function size(set) {
  let total = 0;
  for (let bits of set) {
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    total += (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return total;
}

/** @type {(set: Bits) => number[]} */
export function numbers(set) {
  const found = [];
  for (let place = 0; place < set.length; place++) {
    for (let bits = set[place]; bits; bits &= bits - 1) found.push(place * 32 + 31 - Math.clz32(bits & -bits));
  }
  return found;
}
