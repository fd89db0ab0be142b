"""What the register of charities says of the offer. Nothing of it is taken in: what is to be changed is said."""

from collections.abc import Iterable, Mapping

from local_offer.imports import Listed, charities
from local_offer.imports.charities import CharityWord
from local_offer.intake.registers.compared import report_of
from local_offer.intake.registers.doing import Doing
from local_offer.offer import Offer
from local_offer.schema.register_extracts import RegisterExtract
from local_offer.views.register_findings import RegisterFinding, RegisterReport
from local_offer.words import source_date


def of_charities(
    rows: Iterable[Mapping[str, str]], offer: Offer, register: RegisterExtract, doing: Doing
) -> RegisterReport:
    words, assumed = charities(rows, offer, doing.dated)
    return report_of(register, doing, Listed(), findings=map(_finding, words), assumed=assumed)


def _finding(word: CharityWord) -> RegisterFinding:
    path = word.record.path
    if word.kind == "closed":
        says = f"was removed from the register{f' on {source_date(word.more)}' if word.more else ''}"
        do = f"ask it whether it goes on; then mend {path}"
    elif word.kind == "renamed":
        says = f"is called '{word.more}' there"
        do = f"if that is its name now, write it in {path}; else add it there under 'also_known_as'"
    else:
        says, do = f"number {word.number} is not in the register", f"correct 'charity' in {path}"
    return RegisterFinding(kind=word.kind, name=word.record.name, number=word.number, path=path, says=says, do=do)
