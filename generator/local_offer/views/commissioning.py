"""Who pays for what: each service with the bodies that bought or arranged it, until when and for how much."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Commission
from local_offer.words.dates import last_day

SOON = timedelta(days=365)
"""A contract that ends within a year is due to be bought again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bought:
    """`by` are those who pay; more than one means that they buy it together. `contract` is None where none is told."""

    service: Service
    by: tuple[str, ...]
    contract: Commission | None = None

    def is_over(self, today: date) -> bool:
        until = self.contract.until if self.contract else None
        return bool(until) and last_day(until or "") < today

    def ends_soon(self, today: date) -> bool:
        until = self.contract.until if self.contract else None
        return bool(until) and today <= last_day(until or "") <= today + SOON


@dataclass(frozen=True, kw_only=True, slots=True)
class Commissioning:
    """`running` and `over` are in the order of who pays and of names. `unsaid` counts open local services that state
    nobody who pays."""

    running: tuple[Bought, ...]
    over: tuple[Bought, ...]
    unsaid: int
    local: int

    @property
    def together(self) -> tuple[Bought, ...]:
        """What several bodies buy or arrange together."""
        return tuple(bought for bought in self.running if len(bought.by) > 1)


def commissioning(offer: Offer, today: date) -> Commissioning:
    shown = [service for service in offer.services if service.is_open]
    bought = sorted(
        (each for service in shown for each in _of(service)),
        key=lambda each: (each.by, each.service.name.casefold(), (each.contract and each.contract.from_) or ""),
    )
    local = [service for service in shown if service.coverage.scope == "local" and service.setting is None]
    return Commissioning(
        running=tuple(each for each in bought if not each.is_over(today)),
        over=tuple(each for each in bought if each.is_over(today)),
        unsaid=sum(not any(_of(service)) for service in local),
        local=len(local),
    )


def _of(service: Service) -> Iterator[Bought]:
    """Each contract; and those who pay by the record and stand in no contract, together."""
    named = {contract.by.casefold() for contract in service.contracts}
    for contract in service.contracts:
        yield Bought(service=service, by=(contract.by,), contract=contract)
    others = tuple(payer for payer in service.commissioned_by if payer.casefold() not in named)
    if others and not service.contracts:
        yield Bought(service=service, by=others)
    elif others:
        yield Bought(service=service, by=(*sorted({c.by for c in service.contracts}), *others))
