"""What can be found, and what cannot."""

from pathlib import Path
from typing import Any

from tests.folder import TODAY, Folder, service
from tests.site.commands import build
from tests.site.council import Council
from tests.views.services import TRUST, school
from tests.views.services import offer as offer_of
from tests.views.services import service as made

from local_offer.offer import Offer, published
from local_offer.search import WrittenPage, finder
from local_offer.search.documents import in_order, texts_of, ways
from local_offer.search.index import FIELDS
from local_offer.search.terms import terms_of
from local_offer.views.catalogue import Catalogue


def _found(folder: Folder) -> list[str]:
    return [record.id for record in in_order(Catalogue(published(folder.offer(), TODAY)))]


def test_closed_services_are_not_found_and_planned_ones_are(folder: Folder) -> None:
    for state in ("open", "planned", "temporarily-closed", "closed"):
        folder.write(f"services/{state}.yaml", service(name=f"A {state}", status=f"{{state: {state}}}"))

    assert _found(folder) == ["open", "planned", "temporarily-closed"]


def test_services_outside_their_dates_are_not_found(folder: Folder) -> None:
    for name, dates in {"a": "{from: 2026-11-23}", "b": "{from: 2026-11-24}", "c": "{to: 2026-11-22}"}.items():
        folder.write(f"services/{name}.yaml", service(name=name, publish=dates))

    assert _found(folder) == ["a"]


def test_nothing_of_a_closed_service_is_in_the_finders_files(folder: Folder) -> None:
    folder.write("services/a.yaml", service())
    folder.write("services/b.yaml", service(name="Zqxclosed", status="{state: closed}"))
    folder.write("services/c.yaml", service(name="Zqxlater", publish="{from: 2027-01-01}"))
    shown = published(folder.offer(), TODAY)

    made = finder(shown, (), lambda record: {"a": f"services/{record.id}/", "n": record.name})

    assert "zqx" not in "".join(made.files.values()).casefold()
    assert sum(made.manifest["bands"]) == 1


def test_services_are_numbered_from_near_to_far_and_then_by_name() -> None:
    records = [made(f"{letter}-{scope}", scope) for letter in "ba" for scope in _SCOPES]

    ordered = [record.id for record in in_order(Catalogue(offer_of(*records)))]

    assert ordered == [f"{letter}-{scope}" for scope in ("local", "neighbouring", *_SCOPES[:3]) for letter in "ab"]


def test_schools_are_numbered_behind_all_else_of_their_band_and_adults_services_are_told() -> None:
    records = [
        school("a"),
        made("b"),
        made("c", "national"),
        made("d", ages={"from": 18}),
        school("e", scope="national"),
    ]

    manifest = finder(offer_of(*records), (), lambda _: {}).manifest
    ordered = [record.id for record in in_order(Catalogue(offer_of(*records)))]

    assert ordered == ["b", "d", "a", "c", "e"]
    assert manifest["bands"] == [2, 1, 0, 0, 0, 0, 1, 1, 0, 0]
    assert manifest["adults"] == [1]


def test_in_each_band_those_past_their_day_are_numbered_last() -> None:
    records = [made(f"{letter}-{scope}", scope) for letter in "ab" for scope in ("national", "local")]

    ordered = [record.id for record in in_order(Catalogue(offer_of(*records)), lambda s: s.id.startswith("a"))]

    assert ordered == ["b-local", "a-local", "b-national", "a-national"]


def test_the_finder_is_told_how_many_are_past_their_day_in_each_band() -> None:
    whole = offer_of(made("a-club"), made("b-club"), made("c-club", "national"), made("d-club", "national"))

    manifest = finder(whole, (), lambda _: {}, lambda record: record.id != "c-club").manifest

    assert (manifest["bands"], manifest["past"]) == (
        [2, 0, 0, 0, 0, 0, 2, 0, 0, 0],
        [2, 0, 0, 0, 0, 0, 1, 0, 0, 0],
    )


_SCOPES = ("regional", "national", "online", "neighbouring", "local")


def test_a_service_is_found_by_what_its_record_says() -> None:
    record = made(
        "club",
        name="Saturday club",
        organisation="example-trust",
        also_known_as=["Sats"],
        keywords=["trampoline"],
        topics=["short-breaks"],
        needs=["autism"],
        summary="Play and trips.",
        description="We **bake**.",
        eligibility="Ring Ann.",
        locations=[{"place": "crewe", "town": "Haslington", "address": "Duke Street", "facilities": ["hoist"]}],
        coverage={"scope": "local", "places": ["nantwich"]},
        delivery=["at-home"],
        languages=["Polish"],
    )

    said = dict(zip(FIELDS, map(terms_of, texts_of(record, offer_of(record))), strict=True))

    assert said["name"] == ["saturday", "club"]
    assert (said["known_as"], said["keywords"], said["topics"]) == (["sat"], ["trampolin"], ["short", "break"])
    assert "autism" in said["needs"]
    assert said["place"] == ["crew", "nantwich", "haslington"]
    assert set(terms_of("bake Ring Ann Duke Street hoist Polish Example Trust")) <= set(said["text"])


def test_a_school_is_found_by_the_needs_of_its_specialist_places() -> None:
    record = school("school", setting={"kind": "academy", "specialist_places": ["hearing"]})

    needs = texts_of(record, offer_of(record))[list(FIELDS).index("needs")]

    assert "earing" in needs


def test_topics_needs_places_and_providers_are_found_where_they_hold_something() -> None:
    record = made("club", needs=["autism"], locations=[{"place": "crewe"}], organisation="example-trust")

    found = {(way.kind, way.address) for way in ways(Catalogue(offer_of(record)), ())}

    assert found == {
        ("topic", "topics/clubs/"),
        ("need", "needs/autism/"),
        ("place", "places/crewe/"),
        ("organisation", "organisations/example-trust/"),
    }


def test_a_provider_is_found_by_the_names_of_its_services() -> None:
    offer: Offer = offer_of(made("stay-and-play", organisation=TRUST.id))

    (trust,) = [way for way in ways(Catalogue(offer), ()) if way.kind == "organisation"]

    assert set(terms_of("Stay and play")) <= set(terms_of(trust.texts[-1]))


def test_a_guide_that_should_not_be_found_is_not() -> None:
    guides = [_guide("guides/a/"), _guide("guides/b/", is_found=False)]

    found = [way.address for way in ways(Catalogue(offer_of()), guides) if way.kind == "guide"]

    assert found == ["guides/a/"]


def test_a_page_of_docs_says_itself_that_it_should_not_be_found(tmp_path: Path) -> None:
    council = Council(tmp_path / "council")
    council.service("saturday-club")
    council.write("docs/guides/a.md", "---\ntitle: First zqxa\n---\n# First zqxa\n\nWords **zqxtext**.\n")
    council.write("docs/guides/b.md", "---\ntitle: Second zqxb\nsearch: {exclude: true}\n---\n# Second zqxb\n")
    council.write("docs/guides/c.md", "---\ntitle: Third zqxc\nsearch: {boost: 2}\n---\n# Third zqxc\n")

    site = build(council.folder, council.folder / "site")

    said = "".join(file.read_text(encoding="utf-8") for file in sorted((site / "find" / "data").rglob("*.json")))
    assert all(word in said for word in ("zqxa", "zqxtext", "zqxc"))
    assert "zqxb" not in said


def _guide(address: str, **values: Any) -> WrittenPage:
    return WrittenPage(address=address, title="How it works", short="", summary="", text="Words.", **values)
