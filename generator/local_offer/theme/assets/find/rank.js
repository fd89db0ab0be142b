// Which documents answer the concepts of a search, and in which order families should meet them.

const KINDS = ["topic", "need", "place", "guide", "organisation"];
const MOST_WAYS = 2; // topics, needs and places that may stand before services
const LEADING = { topic: 0, need: 0, place: 0, guide: 1 };
const NATIONAL = 3; // the first band that is for the whole country
const NEARLY_ALL = 0.75; // of the name of a service
const HALF = 0.5; // of the name of a list, a guide or an organisation
export const NAMED = 3; // what was asked for is most of the name: more telling than any field

/** The documents' numbers as bands and kinds. Services come first, from near to far; then each kind. */
export class Order {
  constructor({ bands, ways }) {
    this.services = bands.reduce((sum, count) => sum + count, 0);
    this.ends = [];
    let end = 0;
    for (const count of bands) this.ends.push((end += count));
    this.kinds = [];
    for (const [kind, count] of ways) this.kinds.push([(end += count), kind]);
  }

  /** `service`, or what kind of way it is. */
  kind(number) {
    return number < this.services ? "service" : this.kinds.find(([end]) => number < end)[1];
  }

  isNational(number) {
    return this.band(number) >= NATIONAL;
  }

  /** 0 in the borough, 1 neighbouring, 2 regional, 3 national, 4 online. */
  band(number) {
    return this.ends.findIndex((end) => number < end);
  }
}

/** Every document that answers a concept: number → {met, score, telling}. `telling` is that of its least telling answer. */
export function answers(concepts, index, order) {
  const found = new Map();
  for (const concept of concepts) {
    for (const [number, { score, telling, named }] of best(concept, index)) {
      const so = found.get(number) ?? { met: 0, score: 0, telling, named: 0 };
      found.set(number, {
        met: so.met + 1,
        score: so.score + score,
        telling: Math.min(so.telling, telling),
        named: so.named + named,
      });
    }
  }
  for (const [number, answer] of found) {
    const enough = number < order.services ? NEARLY_ALL : HALF;
    if (answer.met === concepts.length && answer.named >= enough) answer.telling = NAMED;
  }
  return found;
}

/** For each document the best of the concept's ways to say it. */
function best({ ways }, index) {
  const found = new Map();
  for (const { terms, weight } of ways) {
    for (const [number, { score, telling, named }] of index.matches(terms)) {
      const so = found.get(number);
      if (!so) found.set(number, { score: score * weight, telling, named });
      else {
        const isBetter = telling > so.telling || (telling === so.telling && score * weight > so.score);
        const [taken, share] = [isBetter ? { score: score * weight, telling } : so, Math.max(named, so.named)];
        found.set(number, { score: taken.score, telling: taken.telling, named: share });
      }
    }
  }
  return found;
}

/**
 * Numbers in order: first what answers more, and more tellingly; then what says that it fits (`fits` counts);
 * then by band, from near to far; then by distance when it is known; then by lunr's score.
 */
export function ordered(numbers, answered, order, { fits, distance }) {
  const rows = numbers.map((number) => {
    const { met = 0, score = 0, telling = 0 } = answered.get(number) ?? {};
    const rank = [-met, -telling, -fits(number), order.band(number), distance?.(number) ?? 0, -score, number];
    return { number, rank };
  });
  return rows.sort((one, other) => compare(one.rank, other.rank)).map(({ number }) => number);
}

/** The topics, needs and places that are named, which lead to lists; and the guides. */
export function leading(answered, order, asked) {
  const rows = [];
  for (const [number, { met, score, telling }] of answered) {
    const kind = order.kind(number);
    if (kind in LEADING && met === asked && telling === NAMED) rows.push({ number, kind, rank: [LEADING[kind], -score, number] });
  }
  rows.sort((one, other) => compare(one.rank, other.rank));
  const isList = ({ kind }) => LEADING[kind] === 0;
  return [...rows.filter(isList).slice(0, MOST_WAYS), ...rows.filter((row) => !isList(row))].map(({ number }) => number);
}

/** The guides, or others of one kind, that answer; best first, and none less telling than `least`. */
export function ofKind(wanted, answered, order, asked, least = 0) {
  const rows = [];
  for (const [number, { met, score, telling }] of answered) {
    if (order.kind(number) === wanted && met === asked && telling >= least) rows.push({ number, rank: [-telling, -score] });
  }
  return rows.sort((one, other) => compare(one.rank, other.rank)).map(({ number }) => number);
}

function compare(one, other) {
  for (let place = 0; place < one.length; place++) if (one[place] !== other[place]) return one[place] - other[place];
  return 0;
}
