"""What is wrong with official figures: each number alone, beside the one before, and what can be worked out of them."""

from collections.abc import Callable, Iterable
from datetime import date

from local_offer.checks.figures import (
    few_in_figures,
    figures_twice,
    jumping_figure,
    not_counted_yet,
    unfit_figure,
    unknown_series,
)
from local_offer.diagnostics import Fault
from local_offer.offer import Offer

BY_RECORD: tuple[Callable[[Offer, date], Iterable[Fault]], ...] = (
    jumping_figure.faults,
    not_counted_yet.faults,
)
OF_ALL: tuple[Callable[[Offer, date], Iterable[Fault]], ...] = (
    few_in_figures.faults,
    figures_twice.faults,
    unfit_figure.faults,
    unknown_series.faults,
)
