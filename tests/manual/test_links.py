"""Links of a page, led to where they lead from the manual."""

from pathlib import Path

import pytest

from local_offer.manual import DeadLinkError, Manual, to_site


@pytest.fixture
def manual(tmp_path: Path) -> Manual:
    for name in ("SECURITY.md", "docs/guides/index.md", "docs/guides/money.md", "docs/councils/running.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text", encoding="utf-8")
    return Manual(root=tmp_path, repository="https://host.example/council/offer")


@pytest.mark.parametrize(
    ("link", "led"),
    [
        ("running.md#build", "running.md#build"),
        ("../../SECURITY.md", "https://host.example/council/offer/blob/main/SECURITY.md"),
        ("../guides", "https://host.example/council/offer/tree/main/docs/guides"),
        ("../guides/money.md", "site:guides/money/"),
        ("../guides/index.md", "site:guides/"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("#here", "#here"),
    ],
)
def test_a_link_of_a_page_for_councils(link: str, led: str, manual: Manual) -> None:
    assert manual.led(f"See [this]({link}).", "docs/councils/gaps.md", "councils/gaps.md") == f"See [this]({led})."


@pytest.mark.parametrize(
    ("file", "link", "led"),
    [
        ("docs/providers/index.md", "add/", "site:providers/add/"),
        ("docs/providers/index.md", "../have-your-say/", "site:have-your-say/"),
        ("docs/providers/files.md", "../fields/", "site:providers/fields/"),
    ],
)
def test_a_link_to_a_page_made_from_records(file: str, link: str, led: str, manual: Manual) -> None:
    assert manual.led(f"[x]({link})", file, file.removeprefix("docs/")) == f"[x]({led})"


def test_a_page_that_stands_elsewhere_in_the_manual_keeps_its_links(manual: Manual) -> None:
    text = "[x](docs/councils/running.md#build)"

    assert manual.led(text, "CHANGELOG.md", "reference/changelog.md") == "[x](../councils/running.md#build)"


def test_a_link_in_html_is_led_too(manual: Manual) -> None:
    text = '<a href="../entries.xlsx" download>x</a>'

    assert manual.led(text, "docs/providers/sheet.md", "providers/sheet.md") == text.replace(
        "../entries.xlsx", "site:providers/entries.xlsx"
    )


def test_code_is_left_alone(manual: Manual) -> None:
    text = "`[x](nowhere.md)`\n\n```md\n[x](nowhere.md)\n```\n"

    assert manual.led(text, "docs/councils/gaps.md", "councils/gaps.md") == text


@pytest.mark.parametrize("link", ["nowhere.md", "../../generator/gone.py", "../topics/clubs/"])
def test_a_link_that_leads_nowhere_ends_the_build(link: str, manual: Manual) -> None:
    with pytest.raises(DeadLinkError, match=r"docs/councils/gaps.md: the link to .* leads nowhere"):
        manual.led(f"[x]({link})", "docs/councils/gaps.md", "councils/gaps.md")


@pytest.mark.parametrize(("address", "up"), [("", "../"), ("providers/", "../../"), ("providers/files/", "../../../")])
def test_the_site_is_one_folder_above_the_manual(address: str, up: str) -> None:
    assert to_site('<a href="site:find/">x</a> site:', address) == f'<a href="{up}find/">x</a> site:'
