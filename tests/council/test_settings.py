"""`mkdocs.yml`: what a command that builds nothing reads in it is what MkDocs reads, in values and in words."""

import logging
import sys
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from tests.folder import TODAY
from tests.site.commands import ROOT, local_offer

from local_offer.council import BadFolderError, Settings, settings_of
from local_offer.council.code_hosts import kind_of
from local_offer.council.mkdocs_file import _FOR_THE_BUILD, _SITE
from local_offer.new.council import begin
from local_offer.plugin.commands import load
from local_offer.plugin.settings import settings_from

OURS = "plugins: [local-offer]\n"
SOUND = {
    "as short as can be": f"site_name: A\n{OURS}",
    "a variable that is set": f"site_name: !ENV SET\n{OURS}",
    "one that is not, with what stands for it": f'site_name: !ENV [UNSET, "B"]\n{OURS}',
    "the first of two that is set": f"site_name: !ENV [UNSET, SET, B]\n{OURS}",
    "an address from the environment": f"site_name: A\nsite_url: !ENV [ADDRESS, 'https://no.example/']\n{OURS}",
    "an address that is not set": f"site_name: A\nsite_url: !ENV UNSET\n{OURS}",
    "a plain word that YAML would take for a number": f"site_name: !ENV [UNSET, '1.0']\n{OURS}",
    "an address without its last slash": f"site_name: A\nsite_url: https://a.example/b\n{OURS}",
    "an address with more than a path": f"site_name: A\nsite_url: https://a.example?b#c\n{OURS}",
    "plugins by name": "site_name: A\nplugins: {search: {}, local-offer: {branch: dev}}\n",
    "options that are empty": "site_name: A\nplugins: [local-offer: ]\n",
    "an option that is empty": "site_name: A\nplugins: [local-offer: {branch: , helplines: , draft: }]\n",
    "helplines": "site_name: A\nplugins: [local-offer: {helplines: [{number: '1', who: B}]}]\n",
    "no copies": "site_name: A\nplugins: [local-offer: {offline: false}]\n",
    "a host and who may frame it": "site_name: A\nplugins: [local-offer: {host: iis, framed_by: ['https://*.b.example']}]\n",
    "texts in folds": "site_name: >-\n  A\n  B\nplugins:\n  - local-offer:\n      draft: |\n        C\n",
    "an anchor and a merge": "site_name: A\nextra: &x {branch: dev}\nplugins: [local-offer: {<<: *x, draft: B}]\n",
    "a repository": f"site_name: A\nrepo_url: https://code.example/a/\n{OURS}",
    "icons of Material": f"{OURS}site_name: A\nextra: {{x: !!python/name:local_offer.workers.silent }}\n",
    "a folder beside the page": f"{OURS}site_name: A\nextra: {{x: !relative $config_dir}}\n",
    "a plugin of a theme": "site_name: A\nplugins: [material/tags, /local-offer]\n",
}
WRONG = {
    "no YAML": "site_name: [",
    "no groups": "- a\n",
    "only a word": "a\n",
    "nothing": "",
    "a tag that nobody knows": f"site_name: !nonsense A\n{OURS}",
    "no name": OURS,
    "a name that is a number": f"site_name: 5\n{OURS}",
    "a name that a variable makes a number": f"site_name: !ENV NUMBER\n{OURS}",
    "no plugin": "site_name: A\n",
    "no plugins at all": "site_name: A\nplugins:\n",
    "plugins in a word": "site_name: A\nplugins: local-offer\n",
    "a plugin that is not installed": "site_name: A\nplugins: [local-offer, nonsense]\n",
    "a plugin with a number for a name": "site_name: A\nplugins: [5]\n",
    "two names in one plugin": "site_name: A\nplugins: [{local-offer: {}, search: {}}]\n",
    "options in a word": "site_name: A\nplugins: [local-offer: word]\n",
    "the plugin switched off": "site_name: A\nplugins: [local-offer: {enabled: false}]\n",
    "the plugin switched off in words": "site_name: A\nplugins: [local-offer: {enabled: never}]\n",
    "a council that is a word": "site_name: A\nplugins: [local-offer: {council: B}]\n",
    "a council that is empty": "site_name: A\nplugins: [local-offer: {council: }]\n",
    "a code that is a number": "site_name: A\nplugins: [local-offer: {council: {gss: 5}}]\n",
    "neighbours in a word": "site_name: A\nplugins: [local-offer: {council: {neighbours: E06000049}}]\n",
    "a neighbour that is none": "site_name: A\nplugins: [local-offer: {council: {neighbours: [~]}}]\n",
    "a helpline with no email address": "site_name: A\nplugins: [local-offer: {helplines: [{who: B, email: C}]}]\n",
    "a helpline without a number": "site_name: A\nplugins: [local-offer: {helplines: [{who: B}]}]\n",
    "a helpline that is a number": "site_name: A\nplugins: [local-offer: {helplines: [5]}]\n",
    "a draft that is true": "site_name: A\nplugins: [local-offer: {draft: true}]\n",
    "no such council": "site_name: A\nplugins: [local-offer: {council: {gss: E99999999}}]\n",
    "no email address": "site_name: A\nplugins: [local-offer: {feedback_email: nobody}]\n",
    "no address for entries": "site_name: A\nplugins: [local-offer: {entries_email: nobody}]\n",
    "a way that nobody has": "site_name: A\nplugins: [local-offer: {entries_first: post}]\n",
    "a way to nowhere": "site_name: A\nplugins: [local-offer: {entries_first: email}]\n",
    "a kind of code host that we do not know": "site_name: A\nplugins: [local-offer: {repo_host: sourcehut}]\n",
    "a kind without an address": "site_name: A\nplugins: [local-offer: {repo_host: gitlab}]\n",
    "a form that is not safe": "site_name: A\nplugins: [local-offer: {feedback_url: 'javascript:x'}]\n",
    "a manual that is not safe": "site_name: A\nplugins: [local-offer: {manual_url: 'javascript:x'}]\n",
    "copies in words": "site_name: A\nplugins: [local-offer: {offline: sometimes}]\n",
    "no host that we know": "site_name: A\nplugins: [local-offer: {host: nginx}]\n",
    "a frame that is a page": "site_name: A\nplugins: [local-offer: {framed_by: ['https://a.example/b']}]\n",
    "a frame that says more": "site_name: A\nplugins: [local-offer: {framed_by: ['https://a.example; x']}]\n",
    "no branch": "site_name: A\nplugins: [local-offer: {branch: '-x'}]\n",
    "an address without a scheme": f"site_name: A\nsite_url: a.example\n{OURS}",
    "an address that is a list": f"site_name: A\nsite_url: [a]\n{OURS}",
    "a repository that is not safe": f"site_name: A\nrepo_url: http://code.example/a\n{OURS}",
    "other addresses": f"site_name: A\nuse_directory_urls: false\n{OURS}",
    "addresses in a word": f"site_name: A\nuse_directory_urls: maybe\n{OURS}",
    "a mark in the name": f"site_name: A ⟦body⟧\n{OURS}",
    "a mark in an option": "site_name: A\nplugins: [local-offer: {attribution: ⟦title⟧}]\n",
    "no such parent": f"INHERIT: nowhere.yml\nsite_name: A\n{OURS}",
}
ODD = {
    "an option that nobody knows": "site_name: A\nplugins: [local-offer: {colour: blue}]\n",
    "one within the council": "site_name: A\nplugins: [local-offer: {council: {colour: blue}}]\n",
    "a name of no setting": f"site_name: A\ncolour: blue\n{OURS}",
    "the plugin twice": "site_name: A\nplugins: [local-offer: {branch: one}, local-offer: {branch: two}]\n",
}


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("SET", "yes & no"), ("NUMBER", "5"), ("ADDRESS", "https://set.example/a")):
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("UNSET", raising=False)


def _folder(tmp_path: Path, text: str) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    return tmp_path


def _as_mkdocs(folder: Path) -> Settings:
    config, plugin = load(folder)
    return settings_from(config, plugin.options)


def _said(folder: Path, caplog: pytest.LogCaptureFixture) -> str:
    """What MkDocs tells of settings that are wrong: the lines of its log, then the error."""
    with caplog.at_level(logging.WARNING), pytest.raises(BadFolderError) as error:
        _as_mkdocs(folder)
    return "\n".join([*caplog.messages, str(error.value)])


def test_the_demonstration_is_read_as_mkdocs_reads_it() -> None:
    assert settings_of(ROOT) == _as_mkdocs(ROOT)


def test_a_new_councils_folder_is_read_as_mkdocs_reads_it(tmp_path: Path) -> None:
    begin(tmp_path / "new", "Telford & Wrekin", "E06000020", TODAY)

    assert settings_of(tmp_path / "new") == _as_mkdocs(tmp_path / "new")


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_settings_are_read_as_mkdocs_reads_them(tmp_path: Path, text: str) -> None:
    folder = _folder(tmp_path, text)

    assert settings_of(folder) == _as_mkdocs(folder)


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_wrong_settings_are_told_in_the_words_of_mkdocs(
    tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    folder = _folder(tmp_path, text)

    with pytest.raises(BadFolderError) as error:
        settings_of(folder)

    assert str(error.value) == _said(folder, caplog)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_settings_are_warned_of_in_the_words_of_mkdocs(
    tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    folder = _folder(tmp_path, text)

    with caplog.at_level(logging.WARNING):
        as_mkdocs = _as_mkdocs(folder)

    assert list(settings_of(folder).warnings) == caplog.messages
    assert settings_of(folder).council == as_mkdocs.council


def test_settings_are_inherited_as_mkdocs_inherits_them(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "INHERIT: above/all.yml\nsite_name: A\nplugins: {local-offer: {draft: B}}\n")
    (tmp_path / "above").mkdir()
    (tmp_path / "above" / "all.yml").write_text(
        "INHERIT: ../top.yml\nplugins: {local-offer: {branch: dev, draft: C}}\n", encoding="utf-8"
    )
    (tmp_path / "top.yml").write_text("site_name: C\nsite_url: https://a.example/\n", encoding="utf-8")

    read = settings_of(folder)

    assert read == _as_mkdocs(folder)
    assert (read.site_name, read.council.branch, read.council.draft) == ("A", "dev", "B")


def test_files_that_inherit_each_other_are_refused(tmp_path: Path) -> None:
    folder = _folder(tmp_path, f"INHERIT: mkdocs.yml\nsite_name: A\n{OURS}")

    with pytest.raises(BadFolderError, match="inherits this one"):
        settings_of(folder)


@pytest.mark.parametrize(
    "value",
    [
        "!!python/object/apply:os.mkdir [{}]",
        "!!python/object/new:os.mkdir [{}]",
        "!!python/name:tests.loaded.X",
        "!!python/module:tests.loaded",
    ],
)
@pytest.mark.parametrize("below", [False, True], ids=["itself", "inherited"])
def test_nothing_that_stands_in_the_settings_is_run(tmp_path: Path, value: str, below: bool) -> None:
    made = tmp_path / "made"
    hook = f"import pathlib; pathlib.Path({str(made)!r}).touch()"
    (tmp_path / "hook.py").write_text(hook, encoding="utf-8")
    (tmp_path / "offer" / "services").mkdir(parents=True)
    more = f"extra: {{a: {value.format(made)} }}\nhooks: [hook.py]\nmarkdown_extensions: [hook]\n"
    (tmp_path / "more.yml").write_text(more, encoding="utf-8")
    draft = "plugins: [local-offer: {draft: Not yet.}]\n"
    folder = _folder(tmp_path, f"site_name: A\n{draft}{'INHERIT: more.yml' if below else more}\n")

    ended = local_offer("check", folder=folder)

    assert ended.returncode == 0, ended.stderr

    assert not made.exists()
    assert "tests.loaded" not in sys.modules


TENFOLD = "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
MERGED = "".join(f"b{n}: &b{n} {{<<: [{','.join([f'*b{n - 1}'] * 10)}]}}\n" for n in range(1, 12))


@pytest.mark.parametrize("more", ["markdown_extensions: [*a11, {*a0 : 1}]", "theme: *a11"])
def test_names_that_stand_for_a_thousand_million_words_cost_nothing(tmp_path: Path, more: str) -> None:
    folder = _folder(
        tmp_path, f"site_name: A\n{OURS}extra:\n  - &a0 x\n  - {{{TENFOLD.replace(chr(10), ',')}}}\n{more}\n"
    )

    assert settings_of(folder).site_name == "A"


@pytest.mark.parametrize(
    "text", [f"x: &a0 [x]\n{TENFOLD}plugins: [*a11]\n", f"x: &b0 {{k: v}}\n{MERGED}", "x: " + " " * 300_000]
)
def test_settings_that_are_too_much_are_refused_at_once(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadFolderError, match=r"not a valid plugin name|more is merged|larger than 256 KB"):
        settings_of(_folder(tmp_path, f"site_name: A\n{text}"))


def test_every_setting_of_mkdocs_is_known_by_name() -> None:
    assert {name for name, _ in MkDocsConfig._schema} == {*_SITE, *_FOR_THE_BUILD}


@pytest.mark.parametrize(
    "value",
    ["2026-13-45", "9" * 5000, "1" + ":59" * 999 + ".5", "!!int a", "!!timestamp a", "!!bool a", "{}\nINHERIT: [a]"],
)
def test_values_that_are_not_of_their_kind_are_refused_with_words(tmp_path: Path, value: str) -> None:
    with pytest.raises(BadFolderError, match=r"mkdocs\.yml: "):
        settings_of(_folder(tmp_path, f"site_name: A\n{OURS}extra: {value}\n"))


def test_of_a_thousand_settings_that_nobody_knows_a_few_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    unknown = "".join(f"{n}{'x' * 90}: 1\n" for n in range(1000))

    warnings = settings_of(_folder(tmp_path, f"site_name: A\n{OURS}{unknown}")).warnings

    assert len(warnings) == 21
    assert warnings[-1] == "and 980 more of that kind"


@pytest.mark.parametrize("text", [b"\xff\xfe\x00", b"site_name: \x00", b"[" * 5000, b"\x80"])
def test_bytes_that_are_no_settings_are_refused_with_words(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(text)

    with pytest.raises(BadFolderError, match=r"mkdocs\.yml: "):
        settings_of(tmp_path)


def test_where_mkdocs_is_not_installed_the_plugins_of_others_are_left_for_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: ())
    folder = _folder(tmp_path, "site_name: A\nplugins: [search, local-offer: {branch: dev}]\n")

    assert settings_of(folder).council.branch == "dev"


def test_a_folder_without_settings_has_none_in_particular(tmp_path: Path) -> None:
    assert settings_of(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://github.com/council/offer", "github"),
        ("https://council.ghe.com/send/offer", "github"),
        ("https://gitlab.com/council/offer", "gitlab"),
        ("https://dev.azure.com/council/send/_git/offer", "azure-devops"),
        ("https://bitbucket.org/council/offer", "bitbucket"),
        ("https://gitlab.council.gov.uk/send/offer", "named"),
        ("https://github.com.council.gov.uk/send/offer", "named"),
    ],
)
def test_a_code_host_is_known_by_a_public_address_or_by_its_setting_never_by_its_name(address: str, kind: str) -> None:
    assert kind_of(address, "named") == kind
