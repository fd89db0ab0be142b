"""A shell is the theme's page with holes; what fills them is taken as it is."""

import pytest
from markupsafe import Markup

from local_offer.pages import OtherForm, Page
from local_offer.site import Shell

SCRIPTS = {"every/every.js": "scripts/every-1.js", "find/find.js": "scripts/find-2.js"}
HTML = "<title>⟦title⟧</title><nav⟦current-find⟧>⟦crumbs⟧</nav><main>⟦body⟧</main>"
WITH_HEAD = f"<head>⟦head⟧</head>{HTML}"


def page(title: str = "Club", body: str = "<h1>Club</h1>", **more: object) -> Page:
    return Page(
        address="services/club/",
        title=title,
        description="A club.",
        body=Markup(body),  # noqa: S704 - written by the test
        **more,  # type: ignore[arg-type]
    )


def test_a_shell_is_filled_with_a_page() -> None:
    filled = Shell(HTML, SCRIPTS).filled(page(section="find"), "Example", "")

    assert filled == '<title>Club - Example</title><nav aria-current="true"></nav><main><h1>Club</h1></main>'


def test_a_page_holds_the_notices_of_its_moment() -> None:
    filled = Shell(f"⟦alerts⟧{HTML}", SCRIPTS).filled(page(), "Example", "", "<aside>Snow</aside>")

    assert filled.startswith("<aside>Snow</aside><title>")


def test_a_hole_in_what_is_put_in_is_not_filled() -> None:
    filled = Shell(HTML, SCRIPTS).filled(page(title="⟦body⟧", body="⟦title⟧ {{ 7*7 }}"), "Example", "")

    assert "<title>⟦body⟧ - Example</title>" in filled
    assert "<main>⟦title⟧ {{ 7*7 }}</main>" in filled


@pytest.mark.parametrize("mark", ["⟦word⟧", "⟦current-nothing⟧", "⟦⟧", "⟦title"])
def test_brackets_in_the_councils_settings_are_text(mark: str) -> None:
    filled = Shell(f"{HTML}<p>{mark}</p>", SCRIPTS).filled(page(), f"Example {mark}", "")

    assert f"<title>Club - Example {mark}</title>" in filled
    assert filled.endswith(f"<p>{mark}</p>")


def test_a_title_is_text_and_never_markup() -> None:
    filled = Shell(HTML, SCRIPTS).filled(page(title="</title><script>"), "Example", "")

    assert "<title>&lt;/title&gt;&lt;script&gt; - Example</title>" in filled


@pytest.mark.parametrize("site_url", ["https://example.org/", ""])
def test_a_page_names_its_other_forms_for_programs(site_url: str) -> None:
    forms = (
        OtherForm(address="services/club/record.json", media_type="application/json"),
        OtherForm(address="pl/services/club/", language="pl"),
    )

    filled = Shell(WITH_HEAD, SCRIPTS).filled(page(other_forms=forms), "Example", site_url)

    assert '<link rel="alternate" type="application/json" href="../../services/club/record.json">' in filled
    assert f'<link rel="alternate" hreflang="pl" href="{site_url or "../../"}pl/services/club/">' in filled


@pytest.mark.parametrize(("script", "file"), [("", "every-1.js"), ("find/find.js", "find-2.js")])
def test_a_page_names_the_file_that_holds_its_script(script: str, file: str) -> None:
    shell = Shell('<title>⟦title⟧</title><script src="../assets/⟦script⟧"></script>⟦body⟧', SCRIPTS)

    filled = shell.filled(page(script=script), "Example", "")

    assert f'<script src="../assets/scripts/{file}"></script>' in filled


def test_linked_data_cannot_end_its_own_script() -> None:
    data = {"name": "</script><script>alert(1)</script><!--"}

    filled = Shell(WITH_HEAD, SCRIPTS).filled(page(linked_data=data), "Example", "")

    assert filled.count("</script>") == 1
    assert "<!--" not in filled


def test_a_theme_without_a_place_for_the_body_is_refused() -> None:
    with pytest.raises(ValueError, match="the theme has no place for body"):
        Shell("<title>⟦title⟧</title>", SCRIPTS)


def test_a_link_that_is_sent_has_title_description_and_a_picture_with_its_whole_address() -> None:
    head = Shell(WITH_HEAD, SCRIPTS).filled(page(title='Club "A"'), "Example", "https://example.org/offer/")

    assert '<meta property="og:title" content="Club &#34;A&#34;">' in head
    assert '<meta property="og:description" content="A club.">' in head
    assert '<meta property="og:image" content="https://example.org/offer/assets/share.png">' in head
    assert '<meta property="og:url" content="https://example.org/offer/services/club/">' in head
    assert '<link rel="canonical" href="https://example.org/offer/services/club/">' in head


def test_without_the_sites_address_no_picture_is_named() -> None:
    head = Shell(WITH_HEAD, SCRIPTS).filled(page(), "Example", "")

    assert "og:title" in head
    assert not [name for name in ("og:image", "og:url", "canonical", "twitter") if name in head]
