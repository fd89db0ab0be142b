"""The offer as data: whole files of it, and one of each record."""
