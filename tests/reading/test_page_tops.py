"""Pages that are no guides are looked over before MkDocs reads them."""

import pytest
from tests.folder import Folder

from local_offer.reading.page_tops import LARGEST

LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [*{last}, *{last}]\n" for last, name in zip("abcd", "bcde", strict=True)
)


@pytest.mark.parametrize(
    ("top", "rules"),
    [
        ("x: &a [*a]", {"yaml-anchor", "yaml-alias"}),
        (LAUGHS, {"yaml-anchor", "yaml-alias"}),
        ("x: " + "[" * 500 + "]" * 500, {"too-deep"}),
    ],
    ids=["a circle", "each twice the last", "brackets without end"],
)
@pytest.mark.parametrize("name", ["index.md", "guides/index.md", "about/team.markdown"])
def test_a_top_that_grows_is_refused_on_every_page(folder: Folder, name: str, top: str, rules: set[str]) -> None:
    folder.write(f"../docs/{name}", f"---\n{top}\n---\n\nWords.\n")

    assert set(folder.errors()) == rules


@pytest.mark.parametrize(
    "top", ["title: A\ntags: [a, b]\nhide:\n  - navigation", "search: {exclude: true}", "no: yes: no"]
)
def test_what_themes_and_mkdocs_know_is_theirs_to_judge(folder: Folder, top: str) -> None:
    folder.write("../docs/index.md", f"---\n{top}\n---\n\nWords.\n")

    assert not folder.rules()


def test_a_page_that_would_take_minutes_is_refused(folder: Folder) -> None:
    folder.write("../docs/index.md", b"x " * LARGEST)

    assert folder.told() == [
        "docs/index.md:1:1: error: the file is larger than 1024 KB; part the page into several [too-large]"
    ]


def test_a_large_file_that_is_no_page_is_only_copied(folder: Folder) -> None:
    folder.write("../docs/form.pdf", b"x " * LARGEST)

    assert not folder.rules()
