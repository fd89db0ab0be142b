"""The columns of a table of official figures, which a report writes and an import reads."""

COLUMNS = (
    "series", "title", "subject", "measure", "unit", "years", "counted_by", "area", "parts_of",
    "line", "need", "placement", "phase", "age_from", "age_to", "service", "line_area",
    "period", "value", "of", "withheld", "kind", "note", "source_name", "source_url", "source_date",
)  # fmt: skip
NEEDED = ("series", "title", "subject", "unit", "counted_by", "period", "source_name")
"""What the first row of a series must say that is not there yet."""
