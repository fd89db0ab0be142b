"""How texts could be easier to read and kinder: advice to editors, as warnings."""

from local_offer.checks.plain_english import hard_to_read, hard_words, unexplained_acronym

RULES = (hard_to_read.faults, hard_words.faults, unexplained_acronym.faults)
BY_RECORD = (hard_to_read.faults, hard_words.faults)
NAMES = frozenset({"hard-to-read", "hard-words", "unkind-words", "unexplained-acronym"})
"""What its rules are called."""
