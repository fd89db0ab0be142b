"""Each record's own text stands beside its page, unless it tells what must not be found."""

from pathlib import Path

from tests.folder import SOUND
from tests.site.commands import build


def test_a_records_own_text_stands_beside_its_page(tmp_path: Path) -> None:
    site = build(SOUND, tmp_path / "site")

    for address, record in {
        "services/saturday-club": "services/clubs/saturday-club.yaml",
        "services/example-special-school": "services/schools/example-special-school.yaml",
        "organisations/example-trust": "organisations/example-trust.yaml",
    }.items():
        assert (site / address / "record.yaml").read_bytes() == (SOUND / "offer" / record).read_bytes()
    assert (site / "services" / "refuge" / "index.html").is_file()
    assert not (site / "services" / "refuge" / "record.yaml").exists()
