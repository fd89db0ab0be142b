"""The last age of a local offer is one, wherever a schema holds it."""

import pytest

from local_offer.schema import files
from local_offer.schema.last_age import last_age


@pytest.mark.parametrize("schema", ["service.json", "gap.json"])
@pytest.mark.parametrize("end", ["from", "to"])
def test_no_age_is_beyond_the_last(schema: str, end: str) -> None:
    assert files.read(schema)["properties"]["ages"]["properties"][end]["maximum"] == last_age() == 25
