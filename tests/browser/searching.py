"""The finder's own modules, asked in one open page of a site: what words find, and what was made of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page
from tests.browser.modules import PLACE, lend

PREPARE = """async ({ home, place }) => {
    const from = (name) => import(`${home}${place}find/${name}.js`);
    const [{ Search, byBand }, { spoken }, asks, { knowAreas, placeOf }, { Cards }, { Crisis }] =
        await Promise.all(["search", "spoken", "asking", "places", "list", "crisis"].map(from));
    const { heading, inWords, parts, spanAsked, withChoices, withWhatIsSaid } = asks;
    const found = await (await fetch(`${home}find/`)).text();
    const manifest = JSON.parse(/ id="manifest">([^<]*)</.exec(found)[1]);
    const base = new URL(manifest.data, `${home}find/`).href;
    knowAreas(manifest);
    const search = new Search(manifest, base);
    const cards = new Cards(base, manifest.cards);
    const crisis = new Crisis(manifest.crisis);
    const signs = { "&#34;": '"', "&#39;": "'", "&amp;": "&", "&lt;": "<", "&gt;": ">" };
    const help = / data-help="([^"]*)"/.exec(found)?.[1] ?? "{}"; // no HTML is parsed under the site's own policy
    const told = JSON.parse(help.replace(/&[#a-z0-9]+;/g, (sign) => signs[sign]));
    window.ask = async ({ words, isExact }) => {
        const said = await spoken(words, base, search);
        const state = { q: words, exact: isExact ? "1" : "", age: "", place: "", within: "", chosen: {} };
        const [kind] = crisis.kindsOf(words);
        const help = told[kind];
        const own = withWhatIsSaid(state, said);
        const now = help ? { ...own, q: help.sought } : own;
        const near = now.place ? await placeOf(now.place, base) : null;
        const origin = near?.latitude === undefined ? null : near;
        const age = spanAsked(now);
        const how = { asTyped: isExact, age, within: 0, chosen: {}, isSifted: false };
        const asking = { words: now.q, typed: help ? now.q : words, ...how };
        const answer = await search.answer({ ...asking, isSettled: async () => true }, origin);
        const first = answer.start === undefined ? [] : [answer.start];
        const numbers = [...first, ...answer.numbers, ...answer.partly];
        const shown = await Promise.all(numbers.map((number) => cards.card(number)));
        const guides = await Promise.all(answer.guides.map((number) => cards.card(number)));
        const { asked } = answer;
        const named = (group, choice) => `${group} ${choice}`;
        const understood = parts(withChoices(now, asked), asked.words, origin?.title, named);
        return {
            title: heading(answer, understood),
            asked: inWords(understood),
            addresses: shown.map((card) => card.a),
            start: first.length ? shown[0].a : "",
            guides: guides.map((card) => card.a),
            corrected: asked.corrected,
            widened: asked.concepts.flatMap((concept) => concept.names.filter((name) => name !== concept.typed)),
            unknown: asked.unknown,
            crisis: kind ?? "",
            conditions: asked.conditions,
            explained: asked.unanswered.map(({ say }) => say),
            bands: byBand(answer.services, search.order),
        };
    };
}"""
ASK = "async (all) => { const found = []; for (const each of all) found.push(await window.ask(each)); return found; }"


@dataclass(frozen=True, kw_only=True)
class Found:
    """`title` is the page's heading, and `asked` what was understood in the words that were typed.

    `start` is the guide that stands above all, or empty; `addresses` are those of the results, from the site's root,
    the start first, and `guides` of those beside; `corrected` pairs of a word typed and one meant; `crisis` is the
    kind of crisis that the words tell of, or empty.
    """

    title: str
    asked: str
    start: str
    addresses: list[str]
    guides: list[str]
    corrected: list[list[str]]
    widened: list[str]
    unknown: list[str]
    crisis: str
    conditions: list[str]
    explained: list[str]
    bands: dict[str, int]

    @property
    def services(self) -> list[str]:
        """The ids of the services among the results."""
        return [address.split("/")[1] for address in self.addresses if address.startswith("services/")]

    @property
    def says_something(self) -> bool:
        """Whether the page would say anything of the words, as where nothing is found."""
        return bool(self.corrected or self.widened or self.unknown or self.explained or self.crisis)


class Searching:
    """A page of a site in which the finder's modules are asked as `find.js` asks them, when nobody types any more."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        lend(page, home)
        page.goto(f"{home}about/privacy/")
        page.evaluate(PREPARE, {"home": home, "place": PLACE})

    def ask(self, words: str, *, exactly: bool = False) -> Found:
        return self._asked([{"words": words, "isExact": exactly}])[0]

    def ask_all(self, words: Sequence[str]) -> list[Found]:
        return self._asked([{"words": each, "isExact": False} for each in words])

    def _asked(self, asking: list[dict[str, Any]]) -> list[Found]:
        return [Found(**found) for found in self.page.evaluate(ASK, asking)]
