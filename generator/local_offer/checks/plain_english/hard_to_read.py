"""A text that families read should be no harder than they can bear at the end of a day."""

from collections.abc import Iterator, Sequence

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.schema.text_forms import advice, part
from local_offer.views.guides import said_in
from local_offer.views.reading_age import difficulty
from local_offer.views.texts import Text
from local_offer.views.variants import in_english

# Guides aim at a reading age of 9 to 11.
OLDEST_FOR_GUIDES = 11


def faults(offer: Offer, texts: Sequence[Text]) -> Iterator[Fault]:
    limits = advice()
    for text in texts:
        # Signs of Markdown count as words here, so that only what is surely too short is passed over: most by their
        # length alone, since a word takes a letter and a space.
        if not text.pointer or len(text.text) < 2 * limits["fewest_words"] - 1:
            continue
        if len(part("word").findall(text.text)) < limits["fewest_words"]:
            continue
        measured = difficulty(text.text)
        if measured.words >= limits["fewest_words"] and measured.age > limits["oldest_reader"]:
            yield fault("hard-to-read/text", text.path, text.pointer, age=f"{measured.age:.0f}")
    for guide in in_english(offer):
        measured = difficulty(said_in(guide))
        if measured.age > OLDEST_FOR_GUIDES:
            key = "hard-to-read/guide-with-hardest" if measured.longest else "hard-to-read/guide"
            hardest = measured.longest[0][:80] if measured.longest else ""
            yield fault(key, guide.path, line=guide.first_line, age=f"{measured.age:.0f}", hardest=hardest)
