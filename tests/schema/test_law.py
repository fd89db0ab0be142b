"""Which law was read stands once, with the day of its wording."""

from local_offer.schema import files
from local_offer.schema.law import law_texts


def test_a_text_has_a_day_exactly_where_its_wording_was_in_force_then() -> None:
    assert len(law_texts()) == len(files.read("law.json")["texts"])
    for text in law_texts().values():
        assert bool(text.as_at) == (text.state == "force"), text.id
        assert text.url.startswith("https://")
        assert not text.caveat or text.caveat.endswith(".")


def test_every_page_on_the_law_names_the_act_the_regulations_and_the_code() -> None:
    assert [text.id for text in law_texts().values() if text.head] == ["act", "regulations", "code"]
