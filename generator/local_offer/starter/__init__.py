"""The folder of a new council: settings, two example records, guides and workflows, ready to check and build."""

from local_offer.starter.council import NotEmptyError, begin

__all__ = ["NotEmptyError", "begin"]
