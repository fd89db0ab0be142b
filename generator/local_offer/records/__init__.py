"""The records of a local offer: services, organisations, guides, comments, figures and what they hold."""

from local_offer.records.building import build
from local_offer.records.change import Change, FormerPlace, History, Version
from local_offer.records.comment import Comment
from local_offer.records.council import (
    Alert,
    BodyToAsk,
    ClassCount,
    CouncilFact,
    CrisisLine,
    Document,
    ExpectedOutside,
    FactSource,
    LinkingPage,
    LookedFor,
    NoneApplies,
    NotProvided,
    Statement,
    TermDates,
)
from local_offer.records.duty_change import DutyRecord, StateChange
from local_offer.records.gap import Gap
from local_offer.records.guide import Guide
from local_offer.records.hub import Hub
from local_offer.records.kinds import kind_of
from local_offer.records.log import Body, LogEntry
from local_offer.records.obeyed import Kept, TakenOut
from local_offer.records.organisation import Organisation
from local_offer.records.places import Place
from local_offer.records.postcodes import PostcodeDistrict
from local_offer.records.series import Figure, Series, SeriesLine
from local_offer.records.service import Service, ServiceVariant
from local_offer.records.sheet import SheetRow, TableSheet
from local_offer.records.stated import stated
from local_offer.records.waiver import Waiver

__all__ = [
    "Alert",
    "Body",
    "BodyToAsk",
    "Change",
    "ClassCount",
    "Comment",
    "CouncilFact",
    "CrisisLine",
    "Document",
    "DutyRecord",
    "ExpectedOutside",
    "FactSource",
    "Figure",
    "FormerPlace",
    "Gap",
    "Guide",
    "History",
    "Hub",
    "Kept",
    "LinkingPage",
    "LogEntry",
    "LookedFor",
    "NoneApplies",
    "NotProvided",
    "Organisation",
    "Place",
    "PostcodeDistrict",
    "Series",
    "SeriesLine",
    "Service",
    "ServiceVariant",
    "SheetRow",
    "StateChange",
    "Statement",
    "TableSheet",
    "TakenOut",
    "TermDates",
    "Version",
    "Waiver",
    "build",
    "kind_of",
    "stated",
]
