"""The feed of the real offer is valid, and another council on this program can take its records."""

from tests.exports.open_referral.feeds import entries, feed_at, validator
from tests.folder import OURS
from tests.imports.directories.test_native import not_taken


def test_every_service_is_valid_in_the_feed() -> None:
    check = validator("service")

    listed = list(entries(feed_at(OURS), "services"))
    found = [(address, fault.message) for address, entry in listed for fault in check.iter_errors(entry)]

    assert found == []


def test_records_come_back_as_they_were_published() -> None:
    assert not_taken(OURS, every=9) == []
