"""Evidence from what schools and colleges say of themselves."""

from collections.abc import Mapping

from local_offer.offer import Offer
from local_offer.schema.duties import Schools
from local_offer.views.duties.records import Records
from local_offer.views.duties.weighed import Weighed


def schools(wanted: Schools, records: Records) -> Weighed:
    """Met when each school and college in the council's area that is asked has answered; partly when some have."""
    matching = records.matching(wanted.where)
    asked = [number for number in records.schools if number in matching]
    if not asked:
        return Weighed(state="not", missing=(f"No school or college in the {records.offer.council.area} is listed",))
    answered = {field: records.answering(field).intersection(asked) for field in wanted.fields}
    titles = questions(records.offer)
    missing = tuple(
        f"“{titles[field]}” Not answered by {'any' if not numbers else len(asked) - len(numbers)} of {len(asked)} "
        "schools and colleges"
        for field, numbers in answered.items()
        if len(numbers) < len(asked)
    )
    some = {number for numbers in answered.values() for number in numbers}
    whole = set(asked).intersection(*answered.values())
    if not some:
        return Weighed(state="not", missing=missing)
    return Weighed(
        state="met" if not missing else "partly",
        says=f"Schools and colleges that answer: {len(some)} of {len(asked)}",
        links=records.links(some, whole),
        missing=missing,
    )


def questions(offer: Offer) -> Mapping[str, str]:
    """What each field of a school asks, as a parent would, or what it is called."""
    service = offer.contract.schemas["service"]["properties"]
    setting = service["setting"]["properties"]
    fields = {**setting, **setting["answers"]["properties"], "needs": service["needs"]}
    return {name: field["title"] for name, field in fields.items()}
