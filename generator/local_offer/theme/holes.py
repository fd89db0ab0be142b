"""The holes of the theme's page: the marks that stand in it where something goes."""

SECTIONS = ("find", "guides", "young", "say")
HOLES = (
    "title", "description", "head", "script", "alerts", "crumbs", "body", "paper", "flat", "margins",
    "coded-title", "coded-address", "language",
    *(f"current-{section}" for section in SECTIONS),
)  # fmt: skip


def hole(name: str) -> str:
    """The mark that stands in a shell where something goes. Escaping leaves it as it is."""
    return f"⟦{name}⟧"
