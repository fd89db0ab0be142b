"""A SEND local offer from YAML records: checked, accessible, static."""
