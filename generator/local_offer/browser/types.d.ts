// What the parts of browser/ hand to each other.

declare global {
  /** Where something is, in degrees. */
  type Position = { latitude: number; longitude: number };
  /** A place that someone named, `word` to be said of it; without a latitude where nothing was found. */
  type Placed = { title: string; latitude?: number; longitude?: number; word: string };
  type Origin = Placed & Position;
  type Texts = Record<string, string>;
  /** By group of filters: what is chosen. */
  type Chosen = Record<string, string[]>;
  /** What is asked for, as it stands in the address. */
  type State = {
    q: string;
    place: string;
    within: string;
    age: string;
    exact: string;
    view: string;
    chosen: Chosen;
    here?: boolean;
  };
  /** A part of what is asked for, in words, and the state without it. */
  type Part = { words: string; without: State; isFilter: boolean };
  /** What the finder's page must know to load the search's files: search/finder.py writes it. */
  type Manifest = {
    data: string;
    bands: number[];
    past?: number[];
    ways: [kind: string, count: number][];
    cards: number;
    shards: string;
    ignored: string;
    keys: string;
    telling: number[];
    postcode_areas: string;
    areas_beyond: string;
  };
  /** A document as pages/lists/cards.py writes it for the list. */
  type Card = {
    a: string;
    n: string;
    s?: string;
    k?: string;
    t: string;
    w: string;
    far?: boolean;
    st?: string;
    p?: string;
    f: string[];
    c: string;
    ok?: boolean;
  };
  /** Who loads cards: `Cards` of find/list.js. */
  type CardSource = { card(number: number): Promise<Card> };
  /** A way in which a record may say what is asked for. */
  type Way = { terms: string[]; weight: number };
  type Concept = { typed: string; names: string[]; ways: Way[] };
  /** A phrase of the thesaurus with what it seeks: `isKept` also looks for it as it was typed. */
  type Seeking = [stems: string, group: string, sought: string[], isKept?: unknown];
  /** A phrase for which the offer has nothing, with what is said of it and where that leads. */
  type Saying = [stems: string, group: 0, say: string, address: string];
  type Phrase = Seeking | Saying;
  /** Words that are one thing that is asked for, with the phrases that they are. */
  type Piece = { words: string[]; typed: string; rows: Phrase[] };
  type Unanswered = { say: string; address: string };
  /** What the words were taken for. */
  type Understood = {
    words: string;
    concepts: Concept[];
    unknown: string[];
    unanswered: Unanswered[];
    corrected: [typed: string, meant: string][];
  };
  type How = { asTyped: boolean; isSettled: () => Promise<boolean> };
  type Asking = How & { words: string; age?: number; within: number; chosen: Chosen; isSifted: boolean };
  /** Documents alike in order, as the index finds them. */
  type Matches = { numbers: number[]; scores: number[]; telling: number[]; named: number[] };
  /** A set of services as bits. */
  type Bits = Uint32Array;
  type Away = (number: number) => number | undefined;
  type Answer = {
    asked: Understood;
    numbers: number[];
    services: number[];
    partly: number[];
    guides: number[];
    away: Away;
    set: Bits;
    near?: Bits;
  };
  type CountOf = (group: string, choice: string) => number;

  /** A point of the drawing or a pixel. */
  type Point = [x: number, y: number];
  /** Left, top, right and bottom. */
  type Room = [left: number, top: number, right: number, bottom: number];
  type Points = { services: Int32Array; xs: Float64Array; ys: Float64Array };
  type Town = { name: HTMLElement; at: Point };
}

export {};
