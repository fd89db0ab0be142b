"""The open data as schema.org describes a dataset, for search engines that look for data."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from local_offer.offer import Offer
from local_offer.views.open_data.dataset import DATASETS, FORMS


def dataset_data(offer: Offer, today: date) -> Mapping[str, Any]:
    site, terms = offer.council.site_url, offer.council.open_data
    publisher = {"@type": "Organization", "name": terms.publisher, **_known(url=terms.publisher_url)}
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{offer.council.site_name or 'Local offer'}: open data",
        "description": "Help for children and young people with special educational needs or a disability: services, "
        "schools, organisations, places, guides, duties, gaps and official figures of one council’s local offer.",
        **_known(url=f"{site}data/" if site else "", license=terms.licence_url, version=offer.history.commit),
        **({"publisher": publisher, "creator": publisher} if terms.publisher else {}),
        **({"spatialCoverage": offer.council.name} if offer.council.gss else {}),
        "dateModified": today.isoformat(),
        "isAccessibleForFree": True,
        "inLanguage": "en-GB",
        "keywords": ["SEND", "local offer", "special educational needs", "disability", "children", "England"],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": f"{dataset.title}, {FORMS[media][0]}",
                "encodingFormat": media,
                "contentUrl": site + dataset.address(media),
            }
            for dataset in DATASETS
            for media in dataset.media_types
        ],
    }


def _known(**values: str) -> dict[str, str]:
    return {name: said for name, said in values.items() if said}
