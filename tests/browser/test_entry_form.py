"""A provider adds an entry or changes one, and its file is right. Nothing is lost, kept elsewhere or sent."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from urllib.parse import parse_qs, urlsplit

import html5lib
import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.entering import FORM, TEXT, ByKeyboard, built_with, files_of, go_to, opened, paste, rename
from tests.browser.faults import colour_faults, faults
from tests.browser.modules import lend
from tests.browser.server import served
from tests.folder import SOUND, service
from tests.site.commands import DAY, build, local_offer
from tests.site.hostile import MARK, TOGETHER, records
from tests.words.test_ids import OTHERS

from local_offer.notation import without_comments
from local_offer.reading.yaml import parse
from local_offer.words.ids import slug

WAYS = """\
      repo_host: github
      entries_email: entries@example.gov.uk
      demonstration: Not the council’s published offer.
"""
REPOSITORY = "repo_url: https://github.example/council/local-offer\n"


@pytest.fixture(scope="module")
def sound_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The home of the council whose records use every field, with ways to send an entry."""
    folder = Path(copytree(SOUND, tmp_path_factory.mktemp("sound") / "council"))
    settings = folder / "mkdocs.yml"
    settings.write_text(REPOSITORY + settings.read_text(encoding="utf-8") + WAYS, encoding="utf-8")
    with served(build(folder, folder.with_name("site"))) as address:
        yield address


@pytest.fixture
def sound(browser: Browser, sound_home: str) -> Iterator[Browsing]:
    browsing = Browsing(browser, sound_home)
    yield browsing
    browsing.close()


@pytest.mark.long
def test_an_entry_is_added_with_the_keyboard_alone_checked_and_built(sound: Browsing, tmp_path: Path) -> None:
    visit = sound.window(DESK)
    visit.page.clock.set_fixed_time(DAY)  # the commands of the tests hold to it too
    page = opened(visit.open(FORM))
    keys = ByKeyboard(page)

    keys.press("What it is", "a")
    keys.is_at("What it is")
    keys.write("Name", "St Mary’s Lego & Chess Club")
    keys.write("Summary", "Building and games in a small group, for children aged 7 to 11.")
    keys.press("Clubs and things to do", "checkbox")
    keys.choose("Organisation", "It is not")
    keys.press("Save and go on")
    keys.is_at("Who it is for")
    keys.write("From", "7")
    keys.write("To", "11")
    keys.press("Save and go on")
    keys.is_at("How to get it, and what it costs")
    keys.press("Ask them yourself", "checkbox")
    keys.press("Add price")
    assert page.evaluate("document.activeElement.closest('li') !== null")
    page.keyboard.type("2.50")
    keys.write("For each", "session")
    keys.press("Save and go on")
    keys.is_at("Where and when")
    keys.press("Add location")
    page.keyboard.type("Village Hall")
    keys.write("Town", "Crewe")
    keys.press("Save and go on")
    keys.is_at("How to reach it")
    keys.press("Add telephone number")
    page.keyboard.type("01632 960111")
    keys.press("Add telephone number")
    keys.press("Remove telephone number 2")
    expect(page.locator("#said")).to_have_text("Removed. 1 in the list.")
    keys.press("Save and go on")
    keys.is_at("Who checked it, and where the facts come from")
    keys.press("Save and go on")
    keys.is_at("The organisation that runs it")
    keys.write("Name", "St Mary’s Parents")
    keys.choose("Kind", "Charity")
    keys.press("Save and go on")
    keys.is_at("What families ask first")
    expect(page.locator("#progress")).to_have_text("You have finished 7 of 7 parts.")
    keys.press("Check and send", "a")
    expect(page.get_by_role("heading", name="What happens next")).to_be_visible()

    files = files_of(page)
    site, checked = built_with({"offer/From the form.txt": page.evaluate(TEXT)}, tmp_path)

    today = DAY.date().isoformat()
    assert sorted(files) == [
        "organisations/st-marys-parents",
        "services/st-marys-lego-and-chess-club",
    ]
    assert parse(files["services/st-marys-lego-and-chess-club"], "").values == {
        "name": "St Mary’s Lego & Chess Club",
        "summary": "Building and games in a small group, for children aged 7 to 11.",
        "organisation": "st-marys-parents",
        "topics": ["clubs"],
        "ages": {"from": 7, "to": 11},
        "access": {"routes": ["self-referral"]},
        "cost": {"options": [{"amount": 2.5, "per": "session"}]},
        "coverage": {"scope": "local"},
        "contact": {"phones": [{"number": "01632 960111"}]},
        "locations": [{"name": "Village Hall", "town": "Crewe"}],
        "checked": {"date": today, "by": "provider"},
        "sources": [{"name": "The provider's own facts", "date": today}],
    }
    assert ": error: " not in checked.stdout
    assert "Lego &amp; Chess Club" in (site / "services/st-marys-lego-and-chess-club/index.html").read_text("utf-8")
    assert visit.complaints == []


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("example-special-school", "service"),
        ("saturday-club", "service"),
        ("helpline", "service"),
        ("example-primary-school", "service"),
        ("example-trust&kind=organisation", "organisation"),
    ],
)
def test_a_record_that_is_opened_and_named_anew_is_else_the_same_letter_for_letter(
    asked: str, kind: str, sound: Browsing
) -> None:
    visit = sound.window(DESK)
    (file,) = (SOUND / "offer").rglob(f"{asked.partition('&')[0]}.yaml")
    before = without_comments(file.read_text(encoding="utf-8"))  # which the site does not carry
    page = opened(visit.open(f"{FORM}?change={asked}"))

    expect(page.get_by_role("heading", level=1)).to_have_text("Change this entry")
    assert page.title().startswith("Change this entry: ")
    go_to(page, "send")
    expect(page.locator("#what-changed")).to_contain_text("Nothing yet.")
    rename(page, kind, "Another name")

    ((record, text),) = files_of(page).items()
    assert record == f"{kind}s/{file.stem}"
    assert text == re.sub("^name: .*$", "name: Another name", before, count=1, flags=re.MULTILINE)
    assert visit.complaints == []


def test_a_change_changes_its_own_lines_and_is_shown_before_it_is_sent(sound: Browsing) -> None:
    visit = sound.window(DESK)
    page = opened(visit.open(f"{FORM}?change=example-special-school#part-who"))
    before = (SOUND / "offer/services/schools/example-special-school.yaml").read_text(encoding="utf-8")

    page.locator("#service-ages-to").fill("18")
    go_to(page, "where")
    page.get_by_role("button", name="Remove location").click()
    page.get_by_role("button", name="Put back location").click()
    expect(page.locator("#said")).to_have_text("Put back. 1 in the list.")
    go_to(page, "send")

    ((_, text),) = files_of(page).items()
    assert text == before.replace("to: 19, note: Up to 25", "to: 18, note: Up to 25")
    expect(page.locator("#what-changed")).to_have_text("What you changed: one fieldAges: ToBefore: 19Now: 18")
    expect(page.locator("#ways")).to_contain_text("This is a demonstration: the address is made up and leads nowhere.")
    page.get_by_text("Other ways to send it").click()
    edit = page.get_by_role("link", name="Open the page").get_attribute("href")
    assert (edit or "").startswith("https://github.example/council/local-offer/edit/main/offer/services/schools/")
    letter = urlsplit(page.get_by_role("link", name="Write the email").get_attribute("href") or "")
    assert (letter.path, parse_qs(letter.query)["subject"]) == (
        "entries@example.gov.uk",
        ["Change Example Special School"],
    )
    page.get_by_role("button", name="I checked it today").filter(visible=True).click()
    expect(page.locator("#what-changed")).to_contain_text("Last checked: DateBefore: 2026-11-02Now: ")
    text = page.evaluate(TEXT)
    page.get_by_text("Other ways to send it").click()
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download").last.click()
    assert Path(downloading.value.path()).read_text(encoding="utf-8") == text


def test_records_of_the_site_go_through_the_form_unharmed(browsing: Browsing, every: int) -> None:
    visit = browsing.window(DESK)
    lend(visit.page, visit.home)
    page = opened(visit.open(FORM))

    changed, ids = page.evaluate(
        """async ({ home, every, others }) => {
            const from = (name) => import(`${home}modules/providers/${name}.js`);
            const [{ fill, gather }, { read, write }] = await Promise.all(
                [from("form/answers"), from("record/record")]);
            const { slug } = await from("form/slug");
            const kit = await (await fetch(document.getElementById("entry").dataset.kit)).json();
            const root = document.querySelector("[data-record=service]");
            const changed = [];
            for (const id of Object.keys(kit.services).filter((_, number) => number % every === 0)) {
                const answer = await fetch(`${home}services/${id}/record.yaml`);
                if (!answer.ok) continue; // one with a place that must not be found
                const text = await answer.text();
                const { values, document: record } = read(text);
                fill(root, values);
                if (write(record, gather(root), kit.schemas.service) !== text) changed.push(id);
            }
            const names = Object.values(kit.services).map(({ name }) => name);
            return [changed, [...names, ...others].map((name) => [name, slug(name)])];
        }""",
        {"home": visit.home, "every": every, "others": OTHERS},
    )

    assert changed == []
    assert len(ids) > 40
    assert [name for name, id in ids if id != slug(name)] == []  # as an import makes them


def test_hostile_text_is_text_in_the_form_in_the_preview_and_on_the_page(sound: Browsing, tmp_path: Path) -> None:
    school = next(record for _, id, record in records(TOGETHER) if id == "school")
    visit = sound.window(DESK)
    page = opened(visit.open(FORM))

    paste(page, json.dumps({**school, "organisation": "example-trust", "topics": ["clubs"]}))
    expect(page.locator("#said")).to_have_text("Opened. The list shows what is in it.")
    written = page.evaluate(
        """(mark) => [...document.querySelectorAll("#form input, #form textarea")]
            .filter((field) => field.value.includes(mark)).length""",
        MARK,
    )
    go_to(page, "look")
    expect(page.locator("#preview")).to_contain_text(TOGETHER[:40])
    go_to(page, "send")

    assert written > 50
    assert page.locator("main script, main img, main svg[onload], main [onmouseover], main [onerror]").count() == 0
    (record,) = files_of(page)
    site, _ = built_with({"offer/letter.yaml": page.evaluate(TEXT)}, tmp_path)
    tree = html5lib.parse((site / record / "index.html").read_text("utf-8"), namespaceHTMLElements=False)
    assert [e.tag for e in tree.iter() if e.tag == "img" or any(name.startswith("on") for name in e.attrib)] == []
    assert MARK in "".join(tree.itertext())
    assert visit.complaints == []


def test_what_is_wrong_is_said_at_the_top_and_beside_the_field_and_not_before(sound: Browsing) -> None:
    page = opened(sound.window(PHONE, has_touch=True).open(f"{FORM}#part-contact"))
    website = page.locator("#service-contact-website")

    website.press_sequentially("example")
    assert page.locator("#form .lo-error:visible").count() == 0  # still typing
    page.get_by_role("button", name="Save and go on").filter(visible=True).tap()  # while the message moves it away

    expect(page.locator("#errors")).to_be_focused()
    expect(page.locator("#service-contact-website-error")).to_contain_text("is not a web address")
    assert website.get_attribute("aria-invalid") == "true"
    assert "service-contact-website-error" in (website.get_attribute("aria-describedby") or "")
    page.locator("#errors a").first.click()
    expect(website).to_be_focused()
    website.fill("www.example.org")
    page.get_by_role("button", name="Save and go on").filter(visible=True).tap()  # which mends it first
    expect(page.locator("#errors")).to_be_hidden()
    expect(website).to_have_value("https://www.example.org")
    go_to(page, "where")
    for place in ("Village Hall", "Old Mill"):
        page.get_by_role("button", name="Add location").click()
        page.locator("[data-step=where] li [data-field=name] input").last.fill(place)
    page.locator("[data-field=locations]").get_by_role("button", name="Add times").last.click()
    opens = page.locator("[data-field=locations] [data-field=opens] input")
    opens.fill("half past three")
    opens.blur()
    expect(opens).to_have_value("15:30")
    expect(page.locator("[data-field=locations] [data-field=opens] .lo-error")).to_have_text(
        "Mended: We wrote this as 15:30. Is that right?"
    )
    opens.fill("9.30-5")
    opens.blur()
    expect(page.locator("[data-field=locations] [data-field=closes] input")).to_have_value("17:00")
    opens.fill("after school")
    page.get_by_role("button", name="Save and go on").filter(visible=True).tap()
    expect(page.locator("#errors li")).to_contain_text("“Places where it happens 2: Opening times 1: Opens” is")
    go_to(page, "what")
    summary = page.locator("#service-summary")
    summary.fill("x" * 203)
    expect(page.locator("#service-summary-count")).to_have_text("You have 3 characters too many.")
    page.get_by_role("button", name="Save and go on").filter(visible=True).click()
    told = page.locator("#errors").inner_text()
    assert "Name: fill this in" in told
    assert "Topics: fill this in" in told
    name = page.locator("#service-name")
    name.fill("Rain\u200bbow Club")
    name.blur()
    expect(name).to_have_value("Rainbow Club")
    said = "We took out a zero-width space (U+200B) after “Rain”"
    expect(page.locator("#service-name-error")).to_contain_text(said)
    page.get_by_role("link", name="Back to the list").first.click()
    expect(page.locator("#state-what")).to_have_text("× Needs a change")
    expect(page.locator("#state-contact")).to_have_text("✓ Ready")


def test_a_draft_is_kept_here_alone_taken_up_again_and_deleted(sound: Browsing) -> None:
    visit = sound.window(DESK)
    page = opened(visit.open(FORM))
    page.get_by_role("link", name="What it is", exact=True).click()
    page.locator("#service-name").fill("Saturday Clubs")
    page.locator("#service-topics [value=clubs]").check()
    twins = page.locator("[data-step=what] [data-part=twins-service]")
    expect(twins).to_contain_text("Saturday Club (new tab): the two share nearly all of its name.")
    twins.get_by_role("button", name="It is another one").click()
    expect(twins).to_be_hidden()
    page.wait_for_timeout(700)
    assert page.evaluate("Object.keys(localStorage).length") == 1
    asked_before = len(visit.requests)

    opened(visit.open(FORM))
    expect(page.get_by_role("heading", name="You have a draft here")).to_be_visible()
    page.get_by_role("button", name="Go on with my draft").click()
    expect(page.locator("#state-what")).to_have_text("… In progress")
    assert page.locator("#service-name").input_value() == "Saturday Clubs"
    assert page.locator("#id").input_value() == "saturday-clubs"
    assert page.locator("[data-step=send] [data-part=twins-service]").get_attribute("hidden") is not None
    page.locator("#kept").get_by_role("button", name="Delete my draft").click()

    assert page.evaluate("Object.keys(localStorage).length") == 0
    assert page.locator("#service-name").input_value() == ""
    opened(visit.open(FORM))
    expect(page.locator("#draft-found")).to_be_hidden()
    assert asked_before > 0
    assert {urlsplit(request).netloc for request in visit.requests} == {urlsplit(visit.home).netloc}


def test_a_draft_outlives_the_name_of_its_entry_and_the_entry_itself(sound: Browsing) -> None:
    visit = sound.window(PHONE)
    page = opened(visit.open(f"{FORM}?change=example-special-school#part-what"))
    page.locator("#service-summary").fill("A school, in my own words.")
    visit.open("")  # on which the draft is kept
    for name in ("example-centre", "a-closed-school"):  # what the school was called once, and what is not listed
        page.evaluate(
            """(name) => { const [key, draft] = Object.entries(localStorage)[0]; localStorage.clear();
                localStorage.setItem(key.replace(/[^/]+$/, name), draft); }""",
            name,
        )
        opened(visit.open(f"{FORM}?change={name}#part-what"))
        page.get_by_role("button", name="Go on with my draft").click()
        expect(page.locator("#service-summary")).to_have_value("A school, in my own words.")
        visit.open("")
    assert visit.complaints == []


def test_a_record_that_is_not_on_the_site_is_opened_from_its_file(sound: Browsing) -> None:
    visit = sound.window(DESK)
    page = opened(visit.open(f"{FORM}?change=refuge"))
    record = SOUND / "offer/services/refuge.yaml"
    before = record.read_text(encoding="utf-8")

    expect(page.locator("#trouble")).to_contain_text("offer/services/refuge.yaml")
    expect(page.locator("#form")).to_be_hidden()
    page.locator("#file").set_input_files(record)

    expect(page.locator("#form")).to_be_visible()
    rename(page, "service", "Another name")
    renamed = re.sub("^name: .*$", "name: Another name", before, count=1, flags=re.MULTILINE)
    assert files_of(page) == {"services/refuge": renamed}
    assert visit.complaints == []


def test_the_form_is_accessible_on_a_phone(sound: Browsing) -> None:
    """The page whole once, then each part of it that is shown instead; each part in the dark too."""
    page = opened(sound.window(PHONE, color_scheme="light").open(f"{FORM}?change=example-special-school"))

    for part in ("where", "look", "send"):
        go_to(page, part)
        here = ["#errors", f"#part-{part}"]
        if part == "where":  # with what is wrong beside its field
            for fold in page.locator("#part-where details").all():
                fold.evaluate("fold => { fold.open = true }")
            page.locator("[id^=service-locations][id$=-postcode]").fill("nowhere")
            page.get_by_role("button", name="Save and go on").filter(visible=True).click()
            expect(page.locator("#errors")).to_be_focused()
        assert is_narrow(page), part
        assert faults(page, () if part == "where" else here) == []
        page.emulate_media(color_scheme="dark")
        assert colour_faults(page, here) == []
        page.emulate_media(color_scheme="light")


def is_narrow(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_without_scripts_the_page_says_what_is_asked_and_how_else_to_send_it(sound: Browsing) -> None:
    page = sound.window(PHONE, java_script_enabled=False).open(FORM)

    expect(page.locator("#needs-script")).to_contain_text("needs JavaScript")
    expect(page.get_by_role("link", name="Write to entries@example.gov.uk")).to_be_visible()
    page.locator("summary", has_text="What we ask").click()
    expect(page.get_by_role("link", name="Who can use it", exact=True)).to_be_visible()
    expect(page.locator("#entry")).to_be_hidden()
    page.get_by_role("link", name="Who can use it", exact=True).click()
    expect(page.get_by_role("heading", name="Who can use it", exact=True)).to_be_visible()


def test_edits_that_cross_are_asked_about_and_nothing_of_either_is_lost(sound: Browsing, tmp_path: Path) -> None:
    """Two people at the form, then a third at the council, before the command takes in what was sent."""
    visit = sound.window(PHONE)
    asked = f"{FORM}?change=saturday-club"
    page = opened(visit.open(asked))
    go_to(page, "what")
    page.locator("#service-summary").fill("Play and cooking, for children.")
    go_to(page, "who")
    page.locator("#service-ages-to").fill("12")
    page.wait_for_timeout(700)  # until the draft is kept
    file = SOUND / "offer/services/clubs/saturday-club.yaml"
    theirs = file.read_text(encoding="utf-8").replace("aged 5 to 11", "in Crewe").replace("from: 5", "from: 4")
    body = without_comments(theirs)
    visit.page.route("**/services/saturday-club/record.yaml", lambda route: route.fulfill(body=body))

    opened(visit.open(asked))
    page.get_by_role("button", name="Go on with my draft").click()
    expect(page.locator("#crossed")).to_be_focused()
    assert [legend.inner_text() for legend in page.locator("#crossed legend").all()] == ["Summary"]
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("#crossed .lo-error")).to_have_text("Choose one of the two.")
    assert is_narrow(page)
    assert faults(page, ["#crossed"]) == []
    page.get_by_label("What you wrote: Play and cooking, for children.").check()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("#trouble")).to_contain_text("Others changed this entry since you began.")
    while_open = body.replace("CW1 2AG", "CW1 2AH")
    visit.page.route("**/services/saturday-club/record.yaml", lambda route: route.fulfill(body=while_open))
    go_to(page, "send")
    expect(page.locator("[data-field=postcode] input").first).to_have_value("CW1 2AH")
    go_to(page, "send")
    sent = page.evaluate(TEXT)

    assert re.search(r"^record: services/saturday-club\nbegan: v[0-9a-f]{8}\nwas:\n(  \S+: v[0-9a-f]{8}\n){2}", sent)
    assert visit.complaints == []
    council = Path(copytree(SOUND, tmp_path / "council"))
    there = council / "offer/services/clubs/saturday-club.yaml"
    there.write_text(theirs.replace("town: Crewe", "town: Nantwich"), encoding="utf-8")
    (tmp_path / "letter.txt").write_text(f"Dear council,\n\n{sent}\nJane Smith\n", encoding="utf-8")
    done = local_offer("import", "entry", tmp_path / "letter.txt", "--write", folder=council)
    assert done.returncode == 0, done.stdout + done.stderr
    text = there.read_text(encoding="utf-8")
    assert text.startswith("# A short record in a folder of its own.\n")
    assert {"summary": "Play and cooking, for children.", "ages": {"from": 4, "to": 12}}.items() <= parse(
        text, ""
    ).values.items()
    assert "town: Nantwich" in text


def test_what_the_form_sent_is_opened_again_in_the_form(sound: Browsing) -> None:
    visit = sound.window(DESK)
    page = opened(visit.open(f"{FORM}?change=saturday-club#part-what"))
    page.locator("#service-summary").fill("Play and cooking, for children.")
    go_to(page, "send")
    change = page.evaluate(TEXT)
    page.evaluate("localStorage.clear()")
    new = f"record: services/pots\n{service(name='Pots at noon', organisation='new-trust', setting=None)}---\n"
    new += "record: organisations/new-trust\nname: New Trust\nkind: charity\nsources: [{name: Theirs}]\n...\n"

    opened(visit.open(FORM))
    paste(page, f"Hello,\n\n{change}\nJane Smith\n")
    expect(page.locator("#lede")).to_have_text("Saturday Club")
    go_to(page, "send")
    assert page.evaluate(TEXT) == change
    page.evaluate("localStorage.clear()")
    opened(visit.open(FORM))
    paste(page, new)
    expect(page.locator("#said")).to_have_text("Opened. The list shows what is in it.")
    assert page.locator("#organisation-name").input_value() == "New Trust"
    go_to(page, "send")
    assert sorted(files_of(page)) == ["organisations/new-trust", "services/pots"]
    assert visit.complaints == []
