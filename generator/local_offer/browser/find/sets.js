// Sets of services as bits: a filter is answered in a few thousandths of a second.

export function emptySet(count) {
  return new Uint32Array((count + 31) >>> 5);
}

export function fullSet(count) {
  return setOf([...Array(count).keys()], count);
}

export function setOf(numbers, count) {
  const set = emptySet(count);
  for (const number of numbers) if (number < count) set[number >>> 5] |= 1 << (number & 31);
  return set;
}

/** From the first number and the steps to each next, as the build writes them. */
export function setOfGaps(gaps, count) {
  const numbers = [];
  for (const gap of gaps) numbers.push((numbers.at(-1) ?? 0) + gap);
  return setOf(numbers, count);
}

export function has(set, number) {
  return (set[number >>> 5] & (1 << (number & 31))) !== 0;
}

export function both(one, other) {
  return one.map((bits, place) => bits & other[place]);
}

export function either(sets, count) {
  const all = emptySet(count);
  for (const set of sets) for (let place = 0; place < all.length; place++) all[place] |= set[place];
  return all;
}

export function size(set) {
  let total = 0;
  for (let bits of set) {
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    total += (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return total;
}

export function numbers(set) {
  const found = [];
  for (let place = 0; place < set.length; place++) {
    for (let bits = set[place]; bits; bits &= bits - 1) found.push(place * 32 + 31 - Math.clz32(bits & -bits));
  }
  return found;
}
