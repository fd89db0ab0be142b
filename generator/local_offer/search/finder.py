"""The finder's files, and what its page must know to ask for them."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from local_offer.kept import Pieces
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema.conditions import conditions
from local_offer.schema.crisis import crisis
from local_offer.schema.districts import areas
from local_offer.schema.languages import languages
from local_offer.schema.last_age import last_age
from local_offer.schema.text_forms import ages, areas_beyond
from local_offer.schema.thesaurus import Thesaurus, thesaurus
from local_offer.search.counting import Documents
from local_offer.search.crisis import crisis_phrases
from local_offer.search.documents import (
    BANDS,
    Signpost,
    WrittenPage,
    in_order,
    is_for_adults,
    is_school,
    ways,
)
from local_offer.search.facets import age_file, facet_file, position_file
from local_offer.search.groups import groups, terms_sought
from local_offer.search.index import FIELDS, TELLING, Counted, Posting, index_of
from local_offer.search.languages import language_files
from local_offer.search.lexicon import lexicon
from local_offer.search.opening import opening_file
from local_offer.search.phrases import Row, all_phrases, ignored_words, keys_that_say_nothing, phrases, stages
from local_offer.search.places import place_files
from local_offer.search.shards import Shard, Written, file_of, gaps, rest_file_of, shards, written
from local_offer.search.suggestions import suggestion_files, suggestions
from local_offer.search.terms import numbered, small_words
from local_offer.views.catalogue import catalogue_of
from local_offer.views.crisis import local_service
from local_offer.views.facets import facets
from local_offer.views.outline import MAP, area

CARDS = 12  # in a file: few enough to be small, enough that what is found together shares one
CardValues = Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class Finder:
    """`files` by path below `find/`. `manifest` is for the page: plain values for JSON."""

    files: Mapping[str, str]
    manifest: Mapping[str, Any]


def finder(
    offer: Offer,
    guides: Iterable[WrittenPage],
    card_of: Callable[[Service], CardValues],
    is_past: Callable[[Service], bool] = lambda _: False,
    pieces: Pieces | None = None,
) -> Finder:
    """All that `find/` needs, from a published offer. The files stand in a folder named after what is in them,
    so that a page never reads those of another day. Suggestions stand beside it, under names that stay. `pieces`
    are what an earlier build counted."""
    catalogue = catalogue_of(offer)
    services = in_order(catalogue, is_past)
    others = ways(catalogue, guides)
    documents = Documents(offer, services, others, pieces)
    words = thesaurus()
    read = {way.address: number for number, way in enumerate(others, len(services)) if way.is_read}
    kept = phrases(words, read, facets(offer))
    led = range(len(services), len(services) + sum(way.kind != "organisation" for way in others))  # which come last
    known, cut = _cut(documents.counted(), words, kept, led)
    files = {
        **{file_of(shard.letters): shard.text for shard in cut},
        **{rest_file_of(shard.letters): shard.rest for shard in cut if shard.rest},
        **_cards([*(card_of(service) for service in services), *(_card(way) for way in others)]),
        **dict(place_files(offer)),
        "lexicon.json": lexicon(documents.spoken, all_phrases(words), ignored_words(words), conditions()),
        **dict(language_files(languages(), {way.address for way in others}, offer.council.languages)),
        "facets.json": facet_file(services, offer),
        "ages.json": age_file(services),
        "open.json": opening_file(services, offer),
        "positions.json": position_file(services, offer),
        "outline.json": _outline(offer),
    }
    folder = f"data/{_mark(files)}/"
    manifest = {
        "data": folder,
        "telling": [TELLING[field] for field in FIELDS],
        "postcode_areas": " ".join(sorted(areas())),
        "areas_beyond": " ".join(sorted(areas_beyond())),
        "bands": _of_each_band(services, lambda _: True),
        "past": _of_each_band(services, lambda service: is_past(service) or not service.is_open),
        "shut": _of_each_band(services, lambda service: not service.is_open),
        "adults": gaps(number for number, service in enumerate(services) if is_for_adults(service)),
        "ways": [[kind, count] for kind, count in _counted(way.kind for way in others)],
        "cards": CARDS,
        "last_age": last_age(),
        "ages": ages(),
        "stages": stages(words),
        "shards": " ".join(shard.letters for shard in cut),
        "ignored": " ".join(ignored_words(words)),
        "keys": " ".join(keys_that_say_nothing(words, kept)),
        "small": " ".join(small_words((service.name for service in services), ignored_words(words))),
        "numbered": numbered(service.name for service in services),
        "crisis": {**crisis_phrases(crisis()), "first": _numbers(services, local_service(offer))},
        "council": offer.council.name,
    }
    offered = suggestions(services, others, words, known)
    marked = {folder + path: text for path, text in files.items()}
    return Finder(files={**marked, **dict(suggestion_files(offered))}, manifest=manifest)


def _cut(
    documents: Iterable[Counted], words: Thesaurus, kept: Mapping[str, list[Row]], led: range
) -> tuple[frozenset[str], tuple[Shard, ...]]:
    """All terms, and the shards in which they stand with the phrases that are `kept` under them."""
    terms: dict[str, Written] = {}
    wanted = terms_sought(words)

    def sought() -> Iterator[Posting]:
        """One after the other, for together they are large."""
        for posting in index_of(documents):
            terms[posting.term] = written(posting, led)
            if posting.term in wanted:
                yield posting

    answers = groups(words, sought())
    return frozenset(terms), tuple(shards(terms, kept, answers, led))


def _numbers(services: Sequence[Service], service: Service | None) -> list[int]:
    return [number for number, each in enumerate(services) if service and each.id == service.id]


def _outline(offer: Offer) -> str:
    """For the map to draw: it comes when someone opens it. Empty where the council has given none."""
    drawn = area(offer, MAP) if offer.boundary else None
    return json.dumps(drawn.path if drawn else "") + "\n"


def _of_each_band(services: Iterable[Service], holds: Callable[[Service], bool]) -> list[int]:
    """How many hold, by band: two figures each, of the schools the second."""
    held = Counter((service.coverage.scope, is_school(service)) for service in services if holds(service))
    return [held[band, of_schools] for band in BANDS for of_schools in (False, True)]


def _card(way: Signpost) -> CardValues:
    return {"a": way.address, "n": way.title, "s": way.summary, "k": way.kind}


def _cards(cards: Sequence[CardValues]) -> dict[str, str]:
    return {
        f"cards/{start // CARDS}.json": json.dumps(
            cards[start : start + CARDS], ensure_ascii=False, separators=(",", ":")
        )
        + "\n"
        for start in range(0, len(cards), CARDS)
    }


def _counted(kinds: Iterable[str]) -> Iterator[tuple[str, int]]:
    """How many of each kind, in the order in which they come."""
    counts: dict[str, int] = {}
    for kind in kinds:
        counts[kind] = counts.get(kind, 0) + 1
    yield from counts.items()


def _mark(files: Mapping[str, str]) -> str:
    digest = hashlib.sha256()
    for path, text in sorted(files.items()):
        digest.update(f"{path}\n{text}".encode())
    # Forty bits: the files of two days never meet by chance.
    return digest.hexdigest()[:10]
