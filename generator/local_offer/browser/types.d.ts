// What the parts of browser/ hand to each other.

declare global {
  /** Where something is, in degrees. */
  type Position = { latitude: number; longitude: number };
  /** A place that someone named, `word` to be said of it; without a latitude where nothing was found. */
  type Placed = { title: string; latitude?: number; longitude?: number; word: string };
  type Origin = Placed & Position;
  /** From when until when someone is of an age, in months of life. */
  type AgeSpan = [begins: number, ends: number];
  /** Words for an age, and whether they say what is sought besides. */
  type Stage = [pattern: string, age: string, isKept: number];
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
    /** Words were left out at the end of `q`. */
    isCut?: boolean;
  };
  /** A part of what is asked for, in words, and the state without it. */
  type Part = { words: string; without: State; isFilter: boolean };
  /** What the finder's page must know to load the search's files: search/finder.py writes it. */
  type Manifest = {
    data: string;
    bands: number[];
    past?: number[];
    shut?: number[];
    adults?: number[];
    ways: [kind: string, count: number][];
    cards: number;
    last_age: number;
    ages: AgeForms;
    stages: Stage[];
    /** Numbers of names, each behind the word beside it: "club 25". */
    numbered: string[];
    council: string;
    shards: string;
    ignored: string;
    keys: string;
    small: string;
    telling: number[];
    postcode_areas: string;
    areas_beyond: string;
    /** What people type in a crisis; `first` is the number of the service that answers the local line. */
    crisis: Phrases & { first: number[] };
  };
  /** What is typed in a crisis, as search/crisis.py writes it. */
  type Phrases = {
    drop: string;
    same: Record<string, string>;
    kinds: Record<string, string>;
    aside: string;
    studied: string;
    unlike: string;
  };
  /** What is known of how places are written: schema/hidden-places.json, ready to be looked up. */
  type PlaceWords = {
    streets: Set<string>;
    short: Map<string, string>;
    streetsFirst: Set<string>;
    streetsElsewhere: string;
    beforeCounted: string[];
    counted: string;
    passedOver: Set<string>;
    rooms: Set<string>;
    named: Record<string, string>;
    alike: Map<string, string>;
    ordinary: Set<string>;
    buildings: Set<string>;
  };
  /** A text as check/secrets/folding.js reads it, and one thing that it may not tell. */
  type Folded = { words: string[]; line: string; run: string };
  type Secret = { what: string; words: string[]; numbers: string[]; at?: Position };
  type Angle = { degrees: number; within: number; place: number };
  /** A document as pages/lists/cards.py writes it for the list. */
  type Card = {
    /** Its address, name and summary. */
    a: string;
    n: string;
    s?: string;
    /** What kind of page it is, if no service. */
    k?: string;
    /** Facts in the order of the template's icons, a number to ring, what keeps people from going. */
    f?: string[];
    t?: string;
    st?: string;
    /** How many miles off its position may be. */
    ro?: number;
    /** Of which year its facts are, 0 where nobody knows; nothing where they were checked. */
    y?: number;
  };
  /** Who loads cards: `Cards` of find/list.js. */
  type CardSource = { card(number: number): Promise<Card> };
  /** A way in which a record may say what is asked for: anywhere, or when it is `called` so, by that much of its name. */
  type Way = { terms: string[]; weight: number; called?: number; inName?: boolean };
  /** `otherwise` is sought where none of its ways finds anything. */
  type Concept = { typed: string; names: string[]; ways: Way[]; otherwise: Way[] };
  /** A phrase of the thesaurus with what it seeks: `isKept` also looks for it as it was typed. */
  type Seeking = [stems: string, group: string, sought: string[], isKept?: unknown, guides?: number[]];
  /** A phrase for which the offer has nothing, with what is said of it and where that leads. */
  type Saying = [stems: string, group: 0, say: string, address: string, guides?: number[]];
  /** A phrase that is a choice of a group of filters. */
  type Choosing = [stems: string, group: 1, filter: string, choice: string, guides?: undefined];
  type Phrase = Seeking | Saying | Choosing;
  /** Words that are one thing that is asked for, with the phrases that they are; or the name of something. */
  type Piece = { words: string[]; typed: string; rows: Phrase[]; isName?: boolean; isCondition?: boolean };
  /** A thing that is asked for, as guides answer it: the stems of its own words, and the guides that the thesaurus names. */
  type Meaning = { terms: string[]; guides: number[]; size: number };
  type Unanswered = { say: string; address: string };
  /** What the words were taken for. */
  type Understood = {
    words: string;
    concepts: Concept[];
    meant: Meaning[];
    /** What all that was typed may be the name of, with and without the place. */
    called: Way[];
    unknown: string[];
    unanswered: Unanswered[];
    corrected: [typed: string, meant: string][];
    /** Names of conditions of which nothing speaks. */
    conditions: string[];
    /** The choices of filters that the words say, and the words without them. */
    chosen: [group: string, choice: string][];
    /** Whether the thesaurus knows those words too, and they may find more than the filter. */
    mayBeWords: boolean;
    rest: string;
  };
  /** `typed` is all that was typed, with the age and the place; `isWordsOnly` takes no word for a filter. */
  type How = { asTyped: boolean; typed?: string; isWordsOnly?: boolean; isSettled: () => Promise<boolean> };
  type Asking = How & { words: string; age?: AgeSpan; within: number; chosen: Chosen; isSifted: boolean };
  /** Documents alike in order, as the index finds them. */
  type Matches = { numbers: number[]; scores: number[]; telling: number[]; named: number[] };
  /** A set of services as bits. */
  type Bits = Uint32Array;
  type Away = (number: number) => number | undefined;
  type Answer = {
    asked: Understood;
    /** What stands in the list: lists, services, organisations. */
    numbers: number[];
    /** Schools that would crowd the list, where nobody asks for a school: they stand folded. */
    schools: number[];
    /** What is for the whole country and stands in a band of its own, not in the list. */
    national: number[];
    services: number[];
    partly: number[];
    /** The guide or page that answers the question, which stands above all else. */
    start?: number;
    /** Those that have something of the question, best first; `start` among them. */
    guides: number[];
    away: Away;
    set: Bits;
    near?: Bits;
  };
  type CountOf = (group: string, choice: string) => number | undefined;

  /** A point of the drawing or a pixel. */
  type Point = [x: number, y: number];
  /** Left, top, right and bottom. */
  type Room = [left: number, top: number, right: number, bottom: number];
  type Points = { services: Int32Array; xs: Float64Array; ys: Float64Array };
  type Town = { name: HTMLElement; at: Point };
  type Kind = "service" | "organisation";
  type Values = Record<string, any>;
  type Pointer = (string | number)[];
  /** A part of a record's schema, with what the site adds to it. */
  type Schema = {
    title?: string;
    properties?: Record<string, Schema>;
    items?: Schema;
    vocabulary?: string;
    [word: string]: any;
  };
  type Term = { id: string; title: string; description?: string };
  type Known = { name: string; path: string; is_whole?: boolean; has_notes?: boolean; contact?: Values };
  /** What the form loads: exports/entry/kit.py writes it. */
  type Kit = {
    text_forms: TextForms;
    text_parts: Record<string, string>;
    schemas: Record<string, Schema>;
    vocabularies: Record<string, Term[]>;
    services: Record<string, Known>;
    organisations: Record<string, Known>;
    former_ids: Record<string, Record<string, string>>;
    council: {
      repository?: string;
      host?: string;
      branch?: string;
      email?: string;
      first?: string;
      note?: string;
      demonstration?: string;
      [word: string]: any;
    };
    check: any;
    rules: any;
    unseen: any;
    preview: any;
    [part: string]: any;
  };
  /** What the check says of a record: providers/check/check.js gives it. */
  type Said = {
    pointer: Pointer;
    field?: string;
    rule: string;
    level: string;
    message: string;
    remedy: string;
    form: { message?: string; short?: string; remedy?: string };
  };
  /** A fault in the form: the field it is about, what is said in the list and beside the field. */
  type Fault = { node: HTMLElement; text: string; short?: string; level: string; rule?: string; go?: () => void };
  /** A record as it was opened. */
  /** A text that was sent says itself what it began from. */
  type Opened = { text: string; values: Values; document: any; began?: string; was?: Record<string, string> };
  /** The entry that is written; `base` is what was opened. */
  type Entry = {
    kind: Kind;
    id: string;
    isIdOwn: boolean;
    isNew: boolean;
    path: string;
    base: Opened | null;
    done: Set<string | undefined>;
    others: Set<string>;
  };
  type Draft = {
    kind: string;
    id: string;
    isIdOwn: boolean;
    text: string;
    values: Values;
    organisation: Values | null;
    done: (string | undefined)[];
    others: string[];
    when?: string;
  };
  /** A file to send. Of a record that stands, `began` marks what it was, and `was` each field that was changed. */
  type EntryFile = { path: string; text: string; began?: string; was?: Record<string, string> };
  /** A record in a text that someone sent. */
  type SentRecord = { kind: Kind; id: string; began: string; was: Record<string, string>; text: string };
  /** An entry that others changed while it was written: its text now, and what becomes of the two. */
  type Crossing = { text: string; values: Values; clashes: Clash[] };
  /** A field that two people changed: what stands there now, and what was written. */
  type Clash = { steps: Pointer; there: any; sent: any };
  /** The way by which a file comes to the code host. */
  type HostWay = (file: EntryFile, isNew: boolean) => SendWay;
  /** A way to send an entry: providers/send/send.js says which there are. */
  type SendWay = {
    id: string;
    group: "email" | "issue" | "files" | "download" | "copy";
    text: string;
    instruction: string;
    path?: string;
    href?: string;
    filename?: string;
    subject?: string;
    to?: string;
    isTooLong?: boolean;
  };
  /** What a rule finds, before it is put into words: `key` names the sentence, `filled` what goes into its braces. */
  type Found = { key: string; filled: Record<string, any>; near: string; pointer: Pointer; [word: string]: any };
  type Findings = Generator<Found, void, undefined>;
  /** A record as the rules look at it. */
  type Looked = {
    values: Values;
    kit: Kit;
    kind: Kind;
    id: string;
    isNew: boolean;
    path?: string;
    today: string;
    strings: (part: any) => Iterable<any>; // the texts of a part of its values, each with its pointer
    [word: string]: any;
  };
  /** What a record is known by: check/traits.js. */
  type Traits = {
    names: string[];
    phones: string[];
    postcodes: string[];
    streets: string[];
    towns: string[];
    sites: string[];
    organisation?: string;
    urn?: string;
    setting?: string;
    ages?: number[];
  };
  /** A text of a record in its writer's own words, and what sort of words they are. */
  type FreeText = { pointer: Pointer; words: string; sort: string };
  /** A name in a text: one that is a person's for sure, or that of someone's child or kin. */
  type Person = { name: string; start: number; end: number; isSure?: boolean; isKin?: boolean };
  type TextForms = any;
  /** How people write ages: `ages` of schema/text-forms.json. */
  type AgeForms = {
    replaced: [pattern: string, instead: string][];
    numbers: string;
    years: string;
    months: string;
    weeks: string;
  };
  type Lists = Record<string, Set<string>>; // of names of persons, and of words in mailboxes
  type PartOf = (name: string) => RegExp; // what is looked for within a text, by its name in schema/text-forms.json
  type Change = { title: string; before: string; after: string };
  type Say = (words: string) => void;
}

export {};
