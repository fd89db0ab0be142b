"""What of a record does not come back when another council, or the same, takes in its feed.

Whatever is not named here comes over as it was published; a test holds that of every record.
"""

from collections.abc import Mapping
from types import MappingProxyType

FROM_ANY: Mapping[str, str] = MappingProxyType(
    {
        "sources": "The feed it came from is added to its sources.",
        "hidden": "What is hidden is in no feed: the address of a refuge, and records not yet shown or shown no more.",
        "past": "Times that are over by the day of the build are in no feed.",
        "people": "A number or address that may be one person’s own is refused, as from any feed.",
        "words": "A topic, place or other word that only the other council has is left out, and told.",
    }
)
FROM_ANOTHER_COUNCIL: Mapping[str, str] = MappingProxyType(
    {
        "coverage": "Where the families live whom it serves is worked out for the council that takes it in.",
        "checked": "Who checked it is told as the directory’s word, with its date.",
        "duties": "Which duties of the law it shows as met is for each council to say.",
    }
)
"""What is said of one council, and would be untrue of another."""
