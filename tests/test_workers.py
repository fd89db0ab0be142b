"""Work shared among the cores comes back whole and in order."""

import pytest

from local_offer.workers import CHUNK, WORTH_IT, share


@pytest.mark.parametrize("number", [0, 1, WORTH_IT - 1, WORTH_IT, WORTH_IT * 3 + 7])
def test_results_come_in_the_order_of_the_entries(number: int) -> None:
    offset = 5

    results = share("Counting", lambda entry: entry + offset, range(number))

    assert list(results) == [entry + offset for entry in range(number)]


@pytest.mark.parametrize("number", [3, WORTH_IT + CHUNK // 2])
def test_progress_is_told_to_the_last_entry(number: int) -> None:
    told: list[tuple[str, int, int]] = []

    list(share("Counting", str, range(number), lambda *words: told.append(words)))

    assert told[-1] == ("Counting", number, number)
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)


@pytest.mark.parametrize("number", [1, WORTH_IT])
def test_a_fault_of_our_own_is_not_swallowed(number: int) -> None:
    with pytest.raises(ZeroDivisionError):
        list(share("Dividing", lambda entry: 1 // (entry - entry), range(number)))
