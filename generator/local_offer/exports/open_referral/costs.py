"""What a service costs and who pays for it, as the standard says it."""

from collections.abc import Mapping
from typing import Any

from local_offer import words
from local_offer.exports.open_referral.text import said
from local_offer.records import Service
from local_offer.records.service import Cost
from local_offer.views.feed_ids import parts

_FREE: Mapping[str, str] = {"yes": "Free", "no": "There is a charge", "depends": "Free for some"}


def fees(cost: Cost) -> str:
    return words.sentences(_FREE.get(cost.free or ""), cost.note)


def cost_options(cost: Cost, owner: str) -> list[dict[str, Any]]:
    ids = parts(owner, "costs", [f"{price.amount:g}/{price.per or ''}/{price.note or ''}" for price in cost.options])
    return [
        said(
            {
                "id": id,
                "service_id": owner,
                "option": price.note,
                "currency": "GBP",
                "amount": price.amount,
                "amount_description": price.per,
            }
        )
        for id, price in zip(ids, cost.options, strict=True)
    ]


def funding(service: Service, owner: str) -> list[dict[str, Any]]:
    """Those who buy it, each once."""
    payers = list(dict.fromkeys((*service.commissioned_by, *(contract.by for contract in service.contracts))))
    return [
        {"id": id, "service_id": owner, "source": payer}
        for id, payer in zip(parts(owner, "funding", payers), payers, strict=True)
    ]
