"""Whether what is listed is enough for a share of it to say something of the whole offer."""

from local_offer.schema.duties import Duty, duties
from local_offer.schema.evidence import Services
from local_offer.views.duties.found import State
from local_offer.views.duties.ground import Ground

TOO_THIN = "Too little of what the law asks for is listed to say this of the whole"
LEAST = 0.4
"""So much of the rows on classes of provider and on kinds of help is met in part, or the list is too thin."""


def of_the_whole(state: State, ground: Ground) -> State:
    """The state of a row about all that is listed: a list of three clubs, each of them fresh, says nothing of it."""
    return "cannot-tell" if state in ("met", "partly") and is_thin(ground) else state


def is_thin(ground: Ground) -> bool:
    rows = [duty for duty in duties(ground.offer.council.area).values() if _lists(duty)]
    full = sum(ground.found(duty.id).state in ("met", "partly", "none-applies") for duty in rows)
    return full < LEAST * len(rows)


def _lists(duty: Duty) -> bool:
    part = duty.one(Services)
    of_records = part is not None and bool(part.classes or part.checklist) and "support_layer" not in part.fields
    return duty.standard in ("kinds-of-help", "class-in-area") and duty.counting == "own" and of_records
