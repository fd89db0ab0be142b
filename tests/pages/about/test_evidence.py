"""Each row on records leads to a page with all that counts for it, and what each of the others lacks."""

from tests.folder import TODAY
from tests.views.duties.council_of_records import count, offer_of, settings

from local_offer.pages.about import evidence
from local_offer.schema.duties import duties
from local_offer.views.duties import proof


def test_the_page_of_a_class_lists_each_entry_and_what_it_lacks() -> None:
    offer = offer_of(*settings("nursery", 3, answering=1), registers=(count("early-education", 4),))
    sheets = {sheet.address: sheet for sheet in evidence.sheets(offer, TODAY)}

    text = sheets["about/coverage/sch2-1-a/"].make().body

    assert "Listed: 3 of 4, The register of 24 September 2026" in text
    assert text.count('href="../../../services/nursery-local-') == 3
    assert "was not checked within a year by its provider or the council" in text
    assert not any(sheet.is_listed for sheet in sheets.values())


def test_every_address_of_a_whole_list_is_one_of_a_page() -> None:
    offer = offer_of(*settings("nursery", 2, answering=1), registers=(count("early-education", 2),))
    addresses = {sheet.address for sheet in evidence.sheets(offer, TODAY)}

    for result in proof(offer, TODAY).results:
        links = [link for piece in result.found.pieces for link in piece.links]
        links += [link for lack in result.found.lacks for link in lack.links]
        assert {link.address for link in links if link.title.startswith("The whole list")} <= addresses
        assert not result.found.listed or f"about/coverage/{result.duty.id}/" in addresses
    assert {f"about/coverage/{id}/" for id in ("sch2-1-h", "sch2-5-j", "sch2-criteria", "cop-transparent")} <= addresses
    assert len(addresses) < len(duties()) / 4
