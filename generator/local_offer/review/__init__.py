"""What a change of records means, told to a person: for the comment on a pull request."""

from local_offer.review.entries import review
from local_offer.review.markdown import markdown
from local_offer.review.result import Review
from local_offer.review.text import as_json, text

__all__ = ["Review", "as_json", "markdown", "review", "text"]
