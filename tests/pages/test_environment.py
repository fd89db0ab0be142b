"""Where templates stand."""

from collections import Counter

from local_offer.pages.environment import FOLDERS


def test_no_two_templates_have_the_same_name() -> None:
    names = Counter(file.name for folder in FOLDERS for file in folder.glob("*.html"))

    assert [name for name, times in names.items() if times > 1] == []
