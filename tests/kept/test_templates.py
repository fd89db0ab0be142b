"""Templates as Python's code, kept for the next build: whatever became of it, a page says what its template says."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from local_offer.kept.templates import CompiledTemplates

BEFORE = "Hello {{ name }}"


@pytest.fixture(autouse=True)
def _python_keeps_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


def test_a_template_is_compiled_once_and_anew_when_it_or_its_compiler_changes(tmp_path: Path) -> None:
    template, compiler = tmp_path / "page.html", tmp_path / "compiler.py"
    template.write_text(BEFORE, encoding="utf-8")
    compiler.write_text("first", encoding="utf-8")
    _filled(template, compiler)
    kept = _kept(template).read_bytes()

    assert _filled(template, compiler) == "Hello Ada"
    assert _kept(template).read_bytes() == kept

    template.write_text("Goodbye {{ name }}", encoding="utf-8")
    assert _filled(template, compiler) == "Goodbye Ada"

    template.write_text(BEFORE, encoding="utf-8")
    compiler.write_text("second", encoding="utf-8")
    assert _filled(template, compiler) == "Hello Ada"
    assert _kept(template).read_bytes() != kept


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9])
def test_what_is_kept_and_damaged_is_made_again(tmp_path: Path, share: float) -> None:
    template = tmp_path / "page.html"
    template.write_text(BEFORE, encoding="utf-8")
    _filled(template, template)
    whole = _kept(template).read_bytes()
    _kept(template).write_bytes(whole[: int(len(whole) * share)])

    assert _filled(template, template) == "Hello Ada"
    assert _kept(template).read_bytes() == whole


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = tmp_path / "page.html"
    template.write_text(BEFORE, encoding="utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert _filled(template, template) == "Hello Ada"
    assert not _kept(template).exists()


def test_a_folder_where_nobody_can_write_is_no_fault(tmp_path: Path) -> None:
    template = tmp_path / "page.html"
    template.write_text(BEFORE, encoding="utf-8")
    _kept(template).parent.write_text("a file stands where the folder should be", encoding="utf-8")

    assert _filled(template, template) == "Hello Ada"


def _filled(template: Path, compiler: Path) -> str:
    jinja = Environment(
        loader=FileSystemLoader(template.parent), bytecode_cache=CompiledTemplates(str(compiler)), autoescape=True
    )
    return jinja.get_template(template.name).render(name="Ada")


def _kept(template: Path) -> Path:
    return template.parent / "__pycache__" / f"{template.name}.{sys.implementation.cache_tag}.template"
