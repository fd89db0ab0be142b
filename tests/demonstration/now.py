"""The day on which the demonstration is looked at: today, for a record of this morning is not one of the future."""

from datetime import UTC, datetime

NOW = datetime.now(UTC).date()
