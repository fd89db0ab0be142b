"""What day it is: the one place that looks at the clock, so that all else can be given a day."""

from collections.abc import Mapping
from datetime import UTC, date, datetime


def today_from(environment: Mapping[str, str]) -> date:
    """Today, or the day of SOURCE_DATE_EPOCH, which makes a build repeatable (reproducible-builds.org)."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return (datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now()).date()
