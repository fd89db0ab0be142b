"""Nobody can be known by what is published of what people said: SEND Regulations 2014, reg. 56(3)."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from tests.folder import SOUND, TODAY, Folder, read, service

from local_offer.checks.privacy import in_words
from local_offer.diagnostics import Pointer
from local_offer.offer import Offer
from local_offer.records import Service, kind_of
from local_offer.schema import fields
from local_offer.views.texts import strings

COMMENT = "comments/2026/a-comment.yaml"
SCHOOL = service(name="Springfield School", setting="{kind: special-school}")


def comment(said: str, **more: str) -> str:
    fields = {"date": "2026-10-14", "about": "content", "said": json.dumps(said), **more}
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def rules(folder: Folder, said: str, **more: str) -> list[str]:
    folder.write("services/springfield-school.yaml", SCHOOL)
    folder.write(COMMENT, comment(said, **more))
    return folder.rules()


@pytest.mark.parametrize(
    "said",
    [
        "Ring me on 07700 900123.", "07700900123", "0 7 7 0 0 9 0 0 1 2 3", "077-00-90-01-23", "(07700) 900 123",
        "07700.900.123", "07700/900/123", "+44 7700 900123", "+44(0)7700 900123", "0044 7700 900123", "447700900123",
        "7700 900123", "O77OO 9OO123", "０７７００ ９００１２３", "07700\u00a0900\u00a0123", "07700\u200b900123",
        "07700 900 123 or 07700 900 456", "my mobile is 07700–900–123", "01632 960123", "(01632) 960 123",
        "020 7946 0018", "0808 157 0000", "Ring 960123 after six", "tel: 960 123", "call me on 96 01 23",
        "my number's 960123", "+1 202 555 0143", "07700 900\n123", "07700, 900, 123",
        "oh seven seven double oh nine hundred one two three",
        "zero seven seven zero zero, nine zero zero, one two three",
        "O seven 7 double 0 nine zero zero 1 2 3",
    ],
)  # fmt: skip
def test_a_telephone_number_is_reported_however_it_is_written(folder: Folder, said: str) -> None:
    assert "telephone-in-words" in rules(folder, said)


@pytest.mark.parametrize(
    "said",
    [
        "It is for ages 0 to 25, and we waited from 2023 to 2026.", "The clubs are for 0-5, 6-11 and 12-18.",
        "There are lists for 0-4 5-10 11-15 16-25.", "It opens 09.30 - 10.30 and 11.30 - 12.30.",
        "Between 01/09/2025 and 02/10/2025 nobody answered.", "It cost £1,000,000 in 2024.", "We sent 3 forms in 2025.",
        "In 2019 2020 2021 2022 2023 nothing changed.", "It was 20 weeks, then 6 weeks, then 15 days.",
        "I called 3 times.", "Ring the number on page 12.", "One, two, three, four, five, six, seven: that many calls.",
        "See section 30, and regulation 56.", "It has 101000 words.", "Text on page 120 is small.", "5,500 children",
    ],
)  # fmt: skip
def test_other_numbers_are_taken(folder: Folder, said: str) -> None:
    assert rules(folder, said) == []


@pytest.mark.parametrize(
    "said",
    [
        "Write to jmum@example.org.", "jmum @ example . org", "jmum(at)example.org", "jmum [at] example [dot] org",
        "jmum at example dot org", "jmum at gmail.com", "j.mum+send@mail.example.co.uk", "jmum＠example.org",
        "mailto:jmum@example.org", "jmum&#64;example.org", "jmum{at}example{dot}org", "JMUM AT HOTMAIL DOT COM",
    ],
)  # fmt: skip
def test_an_email_address_is_reported_however_it_is_written(folder: Folder, said: str) -> None:
    assert "email-in-words" in rules(folder, said)


@pytest.mark.parametrize(
    "said",
    [
        "I looked at www.example.org and found nothing.", "We met at a dot on the map.", "It is at example.gov.uk.",
        "Your email address is hard to find.", "The form at cheshireeast.gov.uk does not open.",
    ],
)  # fmt: skip
def test_the_address_of_a_page_is_taken(folder: Folder, said: str) -> None:
    assert rules(folder, said) == []


@pytest.mark.parametrize(
    "said",
    [
        "Follow @sendmum_crewe.", "I am sendmum on Instagram.", "instagram.com/sendmum", "https://x.com/sendmum",
        "Find me on Facebook as send mum.", "My Insta: sendmum", "reddit u/send-mum", "Discord sendmum#1234",
        "my username is sendmum", "Snapchat = sendmum", "sendmum.bsky.social",
    ],
)  # fmt: skip
def test_a_name_on_the_web_is_reported(folder: Folder, said: str) -> None:
    assert "handle-in-words" in rules(folder, said)


@pytest.mark.parametrize(
    "said",
    [
        "We saw it on Facebook.", "Put the news on Instagram as well.", "The Facebook group is a help.",
        "Send it by WhatsApp to the families.", "Meet at 10 @ the hub.", "Is the club on Twitter?",
    ],
)  # fmt: skip
def test_a_word_about_the_web_is_taken(folder: Folder, said: str) -> None:
    assert rules(folder, said) == []


@pytest.mark.parametrize(
    "said",
    [
        "We live at CW1 2AG.", "cw12ag", "CW1  2AG", "CW-1-2AG", "CW 1 2AG", "sk10 1hz",
        "SW1A 1AA", "ＣＷ１ ２ＡＧ", "CW1\u00a02AG", "CW1 OAG", "M1 1AE", "BT1 1AA", "CW1 2 AG",
        "We live at 12 Example Street.", "24b High Example Road", "7 Oak Close",
    ],
)  # fmt: skip
def test_where_someone_lives_is_reported(folder: Folder, said: str) -> None:
    assert "address-in-words" in rules(folder, said)


@pytest.mark.parametrize(
    "said",
    [
        "There is nothing near CW1.", "We live in the SK10 area.", "So 1 2nd form came.", "It is in room A1 2nd floor.",
        "By the 11 2nd years had left.", "12 families in our street said so.", "There are 3 clubs on the same road.",
        "See the M6 2nd exit.", "For ages 5 to 11 on Example Road.",
    ],
)  # fmt: skip
def test_half_a_postcode_and_a_road_are_taken(folder: Folder, said: str) -> None:
    assert rules(folder, said) == []


@pytest.mark.parametrize(
    "said",
    [
        "My son Jack could not find a club.", "My daughter, Zofia, needs help.", "a girl called Emma",
        "My name is Zofia.",
        "my name is zofia", "my daughter is called zofia", "Mrs Kowalska was kind.", "mrs kowalska was kind",
        "Mr. Smith rang.", "Dr Patel never answered.", "DR PATEL never answered.", "Miss O'Neill", "Mr and Mrs Jones",
        "Dear Zofia, thank you.", "Hi Zofia", "Thank you Zofia for the help.", "Nobody rang. Kind regards, Zofia",
        "Nobody rang.\nZofia", "Nobody rang. - Zofia K.", "Nobody rang. Best wishes Zofia Kowalska", "Yours, Zofia x",
        "Zofia's mum is tired.", "I spoke to Zofia at the desk.", "Ask for Zofia.", "I am Zofia and I am cross.",
        "This is Zofia's.", "our social worker Zofia left", "our SENCO, Zofia", "Cllr Kowalski said no.",
        "I called Emma and she was out.", "jack is not in the list but thomas is", "Mohammed needs a place.",
        "AISHA needs a place.", "Priya’s teacher knows.", "Zofia (9) needs a club.", "Zofia, aged 9, needs a club.",
        "My nephew WOJCIECH needs a place.", "the head teacher Mr Zając", "Professor Nowak", "Z. Kowalska rang us.",
        "our friend Grace said so", "Dear Hope", "Regards,\nHope", "I met with Summer.", "mum of Daisy and May",
        "Ms Hope will help.", "Mrs K. was kind.", "someone called Faith rang", "my name's Will",
        "Sarah-Jane needs help.",
    ],
)  # fmt: skip
def test_a_persons_name_is_reported(folder: Folder, said: str) -> None:
    assert "name-in-words" in rules(folder, said)


@pytest.mark.parametrize(
    "said",
    [
        "I could not find a club for a 17 year old.", "My son has autism and Down's syndrome.",
        "My son ADHD team left.",
        "My daughter I think needs more.", "Dear Council, thank you.", "Dear Sir or Madam",
        "Hi everyone, this is hard.",
        "Thank you. We asked our providers and found two.", "Thanks to Springfield School we know.",
        "I called Springfield School.", "I called Saturday Club.", "A club called Rainbow Bears is full.",
        "The service called Portage helped.", "My name is not important.", "We met on Monday in Crewe.",
        "The page for Saturday Club is old.", "We spoke to Ofsted and the NHS.", "I am Deaf and I sign.",
        "This is March, and in May it ends.", "We will help. It may take a while.", "Mark it as done.",
        "I hope for more. With grace and joy.", "Parents' evenings are too long.", "Our SENCO Team is good.",
        "The GP Practice sent us on.", "It is near St Thomas Church.", "The John Lewis Foundation gave money.",
        "Victoria Hospital and King's College", "My child needs an EHC plan. Who decides?", "My son. He is alone.",
        "I miss School Direct.", "We want Easy Read. We want BSL.", "Speech and Language Therapy took a year.",
        "Children's needs are many.", "Each parent’s story differs.", "Yours sincerely", "Many thanks.",
        "Regards from Crewe", "Mental Health Support Teams do not answer.", "Year 6 parents are worried.",
        "The Makaton course was good – Thank you!", "Everyone. I mean everyone.", "Saturday Club - Crewe",
        "Family Hubs, Portage and Early Help", "They are all in Macclesfield.", "A local offer should be one place.",
    ],
)  # fmt: skip
def test_words_that_name_nobody_are_taken(folder: Folder, said: str) -> None:
    folder.write("services/saturday-club.yaml", service())
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe}\nmacclesfield: {title: Macclesfield}\n")

    assert rules(folder, said) == []


@pytest.mark.parametrize(
    "said",
    [
        "He was born on 3 May 2012.", "born 03/05/2012", "DOB 03.05.12", "d.o.b: 2012-05-03",
        "date of birth is 3rd of May",
        "His birthday is 3 May.", "She was born in May 2012.", "I was born in 2004.", "Date of birth: 2012",
        "3 May 2012 is my son's birthday.", "born May 3, 2012", "do. b2015", "do b2015", "DO. bis 2014", "d. o.b 1999",
    ],
)  # fmt: skip
def test_a_day_of_birth_is_reported(folder: Folder, said: str) -> None:
    assert "birth-in-words" in rules(folder, said)


@pytest.mark.parametrize(
    "said",
    [
        "It is for children born after 1 September 2020.", "From birth to 25.", "It opens on 3 May 2027.",
        "Birthday parties are on Saturdays.", "Support from birth in 2025 was better.",
        "The form wants a date of birth.",
        "People who were born in 2001 are too old.",
    ],
)  # fmt: skip
def test_other_days_are_taken(folder: Folder, said: str) -> None:
    assert rules(folder, said) == []


@pytest.mark.parametrize(
    "said",
    [
        "She is 7 and goes to Springfield School.", "At springfield school, year 3", "My 9 year old is at Springfield.",
        "aged 7, Springfield School", "He is in Year Six at Oak Tree Primary.",
        "My nine-year-old left Oak Tree Academy.",
        "He turned 12. Springfield School said no.", "Y9, Springfield School", "in reception at Oak Tree School",
        "She's 15. Oak Tree High never rang.", "my 4yo at Little Acorns Nursery", "St Mary’s Primary, yr 4",
    ],
)  # fmt: skip
def test_a_school_with_an_age_is_reported(folder: Folder, said: str) -> None:
    assert "school-and-age" in rules(folder, said)


@pytest.mark.parametrize(
    "said",
    [
        "Springfield School has no page about travel.", "My 9 year old needs a special school.",
        "Springfield School is for ages 4 to 19.", "The nearest Primary School is full and she is 7.",
        "Springfield School was told 20 weeks.", "Springfield School answered after 2 years.",
        "In year 2 of the plan Springfield School changed.", "Springfield School takes pupils aged 4 and over.",
        "An Independent Special School for my 9 year old.", "Springfield School: he is 2 miles away.",
    ],
)  # fmt: skip
def test_a_school_or_an_age_alone_is_taken(folder: Folder, said: str) -> None:
    assert rules(folder, said) == []


def test_a_school_in_one_text_and_an_age_in_another_are_reported(folder: Folder) -> None:
    found = rules(
        folder,
        "Nobody at Springfield School knew of the club.",
        asked_for="{topics: [clubs], ages: {from: 9, to: 9}}",
    )

    assert found == ["school-and-age"]


@pytest.mark.parametrize(
    ("file", "record"),
    [
        (COMMENT, comment("Hard to find.", response="On 07700 900123.", responded="2026-10-20", state="answered")),
        (COMMENT, comment("Hard to find.", asked_for="{topics: [clubs], ages: {from: 9, note: Ring 07700 900123}}")),
        (COMMENT, comment("Hard to find.", sources="[{name: A letter of 07700 900123}]")),
        ("log/2026/a-survey.yaml", "date: 2026-06-18\nkind: consultation\nwhat: A survey.\nheard: On 07700 900123.\n"),
        ("gaps/a-gap.yaml", "title: Ring 07700 900123\ntopics: [clubs]\nfirst_raised: 2026-03-02\nstate: raised\n"),
        ("comments/2026/ring-07700-900123.yaml", comment("Hard to find.")),
    ],
    ids=["answer", "note", "source", "log", "gap", "file"],
)  # fmt: skip
def test_every_text_that_is_published_is_looked_at(folder: Folder, file: str, record: str) -> None:
    folder.write(file, record)

    (told,) = [line for line in folder.told() if "telephone" in line]

    assert told.startswith(f"offer/{file}:")


NO_PROBLEM = "Ring 01632 960123 or write to club@example.org."
PRIVATE = "Ring 07700 900123."
RICH = {"example-special-school", "example-trust"}
SELDOM = {
    "sources.entry",
    "sources.facts",
    "sources.licence",
    "contact.text_relay",
    "contact.address",
    "contact.phones.label",
    "contact.phones.text",
}
"""Texts that one of these two records does not have."""


@pytest.mark.parametrize("kind", fields.KINDS)
def test_every_text_of_a_service_and_an_organisation_is_looked_at(kind: str) -> None:
    sorts = fields.words(kind)
    (record,) = (each for each in _sound().providers_and_services if each.id in RICH and kind_of(each) == kind)
    places = [pointer for pointer, _ in strings(record) if fields.path_of(pointer) in sorts]

    for pointer in places:
        assert _found(_with(record, pointer, PRIVATE)) == [("telephone-in-words", pointer)]
        assert _found(_with(record, pointer, NO_PROBLEM)) == [], pointer
    assert set(sorts) - {fields.path_of(pointer) for pointer in places} <= SELDOM


def _found(record: Any) -> list[tuple[str, Pointer]]:
    parts = {"services": (record,)} if isinstance(record, Service) else {"organisations": (record,)}
    return [(fault.rule, fault.pointer) for fault in in_words.faults(Offer(**parts), TODAY)]


def _with(value: Any, pointer: Pointer, words: str) -> Any:
    """A copy of the record, or of a part of it, with other words in one place."""
    if not pointer:
        return words
    step, *rest = pointer
    if isinstance(step, int):
        return (*value[:step], _with(value[step], tuple(rest), words), *value[step + 1 :])
    return replace(value, **{step: _with(getattr(value, step), tuple(rest), words)})


@cache
def _sound() -> Offer:
    return read(SOUND)[0]


def test_a_guide_and_what_the_council_tells_are_looked_at(folder: Folder) -> None:
    folder.write("council.yaml", f"facts: {{comment_phone: '{PRIVATE}', crisis_contacts: '{NO_PROBLEM}'}}\n")
    guide = folder.path / "docs" / "guides" / "help.md"
    guide.parent.mkdir(parents=True)
    guide.write_text(f"---\ntitle: Help\nlede: {PRIVATE}\n---\nAsk.\n\n{NO_PROBLEM}\n\n{PRIVATE}\n", encoding="utf-8")

    told = [line.split(": ")[0] for line in folder.told() if line.endswith("[telephone-in-words]")]

    assert told == ["docs/guides/help.md:3:7", "docs/guides/help.md:9:1", "offer/council.yaml:1:24"]


def test_the_line_and_the_cure_are_told_and_the_number_is_not(folder: Folder) -> None:
    folder.write(COMMENT, comment("Ring me on 07700 900123."))

    (told,) = folder.told()

    assert told == (
        "offer/comments/2026/a-comment.yaml:3:7: error: this holds a telephone number; take it out before you save it "
        "here; if it tells nobody who someone is, waive this rule in offer/waivers.yaml with the reason "
        "[telephone-in-words]"
    )


def test_a_false_alarm_can_be_waived(folder: Folder) -> None:
    folder.write(COMMENT, comment("We called Rainbow."))
    assert folder.rules() == ["name-in-words"]

    waiver = "waivers: [{rule: name-in-words, record: comments/a-comment, reason: Rainbow is a playgroup.}]\n"
    folder.write("waivers.yaml", waiver)

    assert folder.told() == []


def test_the_address_of_a_source_is_no_ones_words(folder: Folder) -> None:
    folder.write(COMMENT, comment("Hard.", sources="[{name: Minutes, url: 'https://example.org/x?id=07700900123'}]"))

    assert folder.told() == []
