"""What a service is, in the words in which the duties ask for it: each word a test, decided here once.

What a record does not hold is not so. Names are those of `where` and `each` in `schema/duties.json`.
"""

import re
from collections.abc import Callable, Mapping

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.bands import area_of, is_national, is_nearby

Trait = Callable[[Service, Offer], bool]

_LEARNING = frozenset(
    {"schools", "special-schools", "specialist-places", "colleges", "education-support", "early-years"}
)
_HEALTH = frozenset({"health", "therapies", "mental-health"})
_IN_SCHOOLS = frozenset({"schools", "special-schools", "specialist-places", "colleges", "education-support"})

# A topic alone does not say these, so the entry's own words must.
_TRAINING = re.compile(r"\b(?:training|internships?|apprentic\w+|traineeships?)\b", re.IGNORECASE)
_SPORT_AND_ARTS = re.compile(
    r"\b(?:sports?|arts?|music|drama|dance|danc\w+|swim\w*|riding|lessons?|learning|cooking|craft\w*)\b", re.IGNORECASE
)
# "send" in small letters is a word of every day.
_SEN = re.compile(r"\bSEND?\b|\bSENDIASS\b|\b[Ss]pecial [Ee]ducational")
_DISABILITY = re.compile(r"\bdisab", re.IGNORECASE)
_ADULT_CARE = re.compile(r"\badult (?:social )?care\b|\bCare Act\b", re.IGNORECASE)
_FORUM = re.compile(r"\bforums?\b", re.IGNORECASE)
_SUPPORT_GROUP = re.compile(r"\bsupport groups?\b", re.IGNORECASE)
_MEDIATION = re.compile(r"\bmediat", re.IGNORECASE)
_DISAGREEMENT = re.compile(r"\bdisagreement resolution\b|\bresolv\w+ disagreements?\b", re.IGNORECASE)


def _text(service: Service) -> str:
    parts = (service.name, *service.also_known_as, service.summary, *service.keywords)
    return " ".join((*parts, service.eligibility or "", service.description or ""))


def _has_topic(*topics: str) -> Trait:
    wanted = frozenset(topics)
    return lambda service, offer: not wanted.isdisjoint(service.topics)


def is_local(service: Service, offer: Offer) -> bool:
    """For families of the council's area; a school or college must not be known to stand elsewhere."""
    if service.coverage.scope != "local":
        return False
    area = area_of(service) if service.setting else None
    return area is None or not offer.council.gss or area == offer.council.gss


def outside(service: Service, offer: Offer) -> bool:
    """Nearby or in the region, and not for the whole country."""
    return is_nearby(service)


def national(service: Service, offer: Offer) -> bool:
    return is_national(service)


def _of_class(name: str) -> Trait:
    """The class of provider of Schedule 2, paragraph 1, which belongs to the kind of its setting."""

    def is_so(service: Service, offer: Offer) -> bool:
        return service.setting is not None and class_of(service, offer) == name

    return is_so


def class_of(service: Service, offer: Offer) -> str:
    """Empty for what is no setting.

    An alternative academy is an academy and not a pupil referral unit, which a council keeps itself
    (Education Act 1996, section 19).
    """
    if service.setting is None:
        return ""
    if service.setting.kind == "alternative-academy":
        return "academy"
    return str(offer.contract.vocabularies["setting-kinds"][service.setting.kind].notes["class"])


def is_section_41(service: Service, offer: Offer) -> bool:
    """Approved under section 41 of the Children and Families Act 2014, by the record's register numbers."""
    return service.registers.section_41 == "yes"


def is_commissioned(service: Service, offer: Offer) -> bool:
    """Paid for or arranged by this council, as `commissioned_by` or a contract says; what it runs itself is not."""
    council = offer.council.name.casefold()
    payers = (*service.commissioned_by, *(contract.by for contract in service.contracts))
    return any(council in payer.casefold() for payer in payers)


def is_voluntary(service: Service, offer: Offer) -> bool:
    provider = offer.provider_of(service)
    return provider is not None and provider.kind in ("charity", "community")


def is_secured_by_council(service: Service, offer: Offer) -> bool:
    """Run by this council, or by others whom it pays."""
    provider = offer.provider_of(service)
    is_own = provider is not None and provider.kind == "council" and offer.council.name in provider.name
    return is_own or is_commissioned(service, offer)


def is_unit(service: Service, offer: Offer) -> bool:
    """An ordinary school with specialist places."""
    return service.setting is not None and bool(service.setting.specialist_places) and not is_special(service, offer)


def is_special(service: Service, offer: Offer) -> bool:
    """A special school or college, or one on the section 41 list."""
    if service.setting is None:
        return False
    kind = offer.contract.vocabularies["setting-kinds"][service.setting.kind]
    return bool(kind.notes.get("special")) or is_section_41(service, offer)


def is_mainstream(service: Service, offer: Offer) -> bool:
    """An ordinary school or college that the state pays for, or one of which the source says only that it is a
    school."""
    if is_special(service, offer) or (service.setting and service.setting.kind == "alternative-academy"):
        return False
    return class_of(service, offer) in ("maintained-school", "academy", "post-16", "unknown")


def is_training(service: Service, offer: Offer) -> bool:
    """About work, and its words say training, internship or apprenticeship."""
    return "employment" in service.topics and bool(_TRAINING.search(_text(service)))


def prepares_for_adulthood(service: Service, offer: Offer) -> bool:
    return "preparing-for-adulthood" in service.topics or bool(service.preparing_for_adulthood)


def is_other_learning(service: Service, offer: Offer) -> bool:
    """Something to do outside school of which its words say that one learns: sport, arts, lessons."""
    return service.setting is None and "clubs" in service.topics and bool(_SPORT_AND_ARTS.search(_text(service)))


def helps_into_work(service: Service, offer: Offer) -> bool:
    return "employment" in service.topics or "employment" in service.preparing_for_adulthood


def is_community(service: Service, offer: Offer) -> bool:
    """It prepares for taking part in the community, or is something to do that says it is open after 16."""
    if "community" in service.preparing_for_adulthood:
        return True
    return "clubs" in service.topics and service.ages.overlap(16, 25)


def is_about_sen(service: Service, offer: Offer) -> bool:
    """Advice whose words name special educational needs."""
    return "advice" in service.topics and bool(_SEN.search(_text(service)))


def is_about_disability(service: Service, offer: Offer) -> bool:
    """Advice whose words name disability."""
    return "advice" in service.topics and bool(_DISABILITY.search(_text(service)))


def is_adult_care(service: Service, offer: Offer) -> bool:
    """Advice whose words name adult social care or the Care Act."""
    return "advice" in service.topics and bool(_ADULT_CARE.search(_text(service)))


def helps_with_medical_conditions(service: Service, offer: Offer) -> bool:
    """Both a health service and about schools, colleges or nurseries."""
    topics = frozenset(service.topics)
    return bool(topics & _HEALTH) and bool(topics & (_IN_SCHOOLS | {"early-years"})) and service.setting is None


def is_parent_forum(service: Service, offer: Offer) -> bool:
    return "parents-groups" in service.topics and bool(_FORUM.search(_text(service)))


def is_support_group(service: Service, offer: Offer) -> bool:
    return "parents-groups" in service.topics or bool(_SUPPORT_GROUP.search(_text(service)))


def is_mediation(service: Service, offer: Offer) -> bool:
    return "disagreements" in service.topics and bool(_MEDIATION.search(_text(service)))


def is_disagreement_resolution(service: Service, offer: Offer) -> bool:
    return "disagreements" in service.topics and bool(_DISAGREEMENT.search(_text(service)))


def is_online(service: Service, offer: Offer) -> bool:
    return "online" in service.delivery or service.coverage.scope == "online"


TRAITS: Mapping[str, Trait] = {
    "local": is_local,
    "outside": outside,
    "national": national,
    "early-education": _of_class("early-education"),
    "maintained-school": _of_class("maintained-school"),
    "academy": _of_class("academy"),
    "non-maintained-special-school": _of_class("non-maintained-special-school"),
    "post-16": _of_class("post-16"),
    "pupil-referral-unit": _of_class("pupil-referral-unit"),
    "section-41": is_section_41,
    "commissioned": is_commissioned,
    "secured-by-council": is_secured_by_council,
    "voluntary": is_voluntary,
    "unit": is_unit,
    "special": is_special,
    "mainstream": is_mainstream,
    "education": _has_topic(*_LEARNING),
    "health": _has_topic(*_HEALTH),
    "therapies": _has_topic("therapies"),
    "mental-health": _has_topic("mental-health"),
    "equipment": _has_topic("equipment"),
    "medical-conditions": helps_with_medical_conditions,
    "care": _has_topic("social-care", "short-breaks"),
    "training": is_training,
    "travel": _has_topic("travel"),
    "adulthood": prepares_for_adulthood,
    "work": helps_into_work,
    "housing": _has_topic("housing"),
    "community": is_community,
    "advice": _has_topic("advice"),
    "about-sen": is_about_sen,
    "about-disability": is_about_disability,
    "adult-care": is_adult_care,
    "leisure": _has_topic("clubs"),
    "childcare": _has_topic("childcare"),
    "other-learning": is_other_learning,
    "parent-forum": is_parent_forum,
    "support-group": is_support_group,
    "mediation": is_mediation,
    "disagreement-resolution": is_disagreement_resolution,
    "in-schools": _has_topic(*_IN_SCHOOLS),
    "online": is_online,
}
