"""How each standard of evidence is weighed: one standard, one module."""

from collections.abc import Callable, Mapping

from local_offer.schema.duties import Duty
from local_offer.views.duties.found import Finding
from local_offer.views.duties.ground import Ground
from local_offer.views.duties.standards import (
    another_way,
    asked_families,
    body_answers,
    class_in_area,
    class_outside_area,
    comments_cycle,
    consulted_body,
    council_arrangement,
    kinds_of_help,
    on_the_website,
    other_rows,
    own_document,
    review_cycle,
    site_quality,
)

Weigh = Callable[[Duty, Ground], Finding]

STANDARDS: Mapping[str, Weigh] = {
    "another-way": another_way.weigh,
    "asked-families": asked_families.weigh,
    "comments-cycle": comments_cycle.weigh,
    "consulted-body": consulted_body.weigh,
    "council-arrangement": council_arrangement.weigh,
    "on-the-website": on_the_website.weigh,
    "own-document": own_document.weigh,
    "review-cycle": review_cycle.weigh,
    "site-quality": site_quality.weigh,
    "body-answers": body_answers.weigh,
    "class-in-area": class_in_area.weigh,
    "class-outside-area": class_outside_area.weigh,
    "kinds-of-help": kinds_of_help.weigh,
    "through-other-rows": other_rows.weigh,
}
"""Names as in `schema/duties.json`."""
