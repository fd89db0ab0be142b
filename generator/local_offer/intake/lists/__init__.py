"""A list from elsewhere, row by row: each draft laid beside the record that is there, told, and written."""
