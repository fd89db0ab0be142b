"""Since when each duty stands as it does, as `offer/duties.csv` holds it."""

from local_offer.records import DutyRecord

PATH = "offer/duties.csv"
HEADER = "day,duty,state,how"
LOOKED = "looked"
"""What the last row says: to which day was looked."""


def duty_record(record: DutyRecord) -> str:
    rows = sorted((change.day.isoformat(), change.duty, change.state, change.how) for change in record.changes)
    last = [(record.looked.isoformat(), "", "", LOOKED)] if record.looked else []
    return "".join(f"{line}\n" for line in (HEADER, *(",".join(row) for row in (*rows, *last))))
