"""The parts of a site's plan: its files by sort."""
