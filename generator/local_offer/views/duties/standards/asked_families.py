"""A matter on which families must be asked: by children or young people and by parents, with what came of it."""

from local_offer.records import LogEntry
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Log
from local_offer.views.duties.asked import asked, not_asked, piece
from local_offer.views.duties.found import Finding, Lack, Share
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.duties.log import asked_of, is_about_the_logo
from local_offer.views.fact_forms import FEWEST_LETTERS

_LATER = ("outcome", "link-or-source")
"""What an entry may lack that is still evidence in part."""
_EITHER = "children-or-young-people"
_YOUNG = ("children", "young-people")


def weigh(duty: Duty, ground: Ground) -> Finding:
    log = asked_of(duty)
    found = asked(log, ground, lambda entry: _is_meant(entry, log), _LATER)
    counted = tuple(entry for entry in found.whole or found.sound if _says_enough(entry))
    heard = {voice for entry in counted for voice in entry.voices}
    missing = [voice for voice in log.voices if not _is_heard(voice, heard)]
    if not counted or len(missing) == len(log.voices):
        lacks = ("what was heard on each matter",) if found.sound and not counted else ()
        return _without(not_asked(found, duty.title), lacks, bool(found.sound))
    words = [f"The log does not say {what}" for what in (() if found.whole else found.lacks)]
    words += [f"{_title(voice, ground)}: not asked" for voice in missing]
    return Finding(
        state="met" if found.whole and not missing else "partly",
        pieces=tuple(piece(entry) for entry in counted),
        lacks=tuple(Lack(who="council", says=said) for said in words),
        shares=(Share(what="Voices", have=len(log.voices) - len(missing), of=len(log.voices)),),
        made=counted[0].date,
        ends=ends(counted[0].date, log.max_age_days),
    )


def _is_meant(entry: LogEntry, log: Log) -> bool:
    if not log.topic:
        return bool(set(log.voices) & set(entry.voices))
    return log.topic in entry.topics and not is_about_the_logo(entry)


def _says_enough(entry: LogEntry) -> bool:
    """One sentence does not tell what was heard on six matters."""
    return len(entry.heard or "") >= FEWEST_LETTERS * len(entry.topics)


def _is_heard(voice: str, heard: set[str]) -> bool:
    return bool(heard.intersection(_YOUNG)) if voice == _EITHER else voice in heard


def _title(voice: str, ground: Ground) -> str:
    if voice == _EITHER:
        return "Children or young people"
    return ground.offer.title_of("consultation-voices", voice)


def _without(found: Finding, lacks: tuple[str, ...], was_asked: bool) -> Finding:
    """Of consultations that name the matter, but no voice or too little of what was heard."""
    if not was_asked:
        return found
    words = lacks or ("whose voices were heard: children or young people, and parents",)
    return Finding(state="not", lacks=tuple(Lack(who="council", says=f"The log does not say {said}") for said in words))
