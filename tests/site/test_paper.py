"""What a printed page says of itself."""

import re

import segno

from local_offer.site.shelf.paper import paper, square_code

ADDRESS = "https://local-offer.example/services/saturday-club/"
STEP = re.compile(r"m(-?\d+) (\d+)h(\d+)")


def test_the_code_on_paper_is_the_one_of_the_address_with_white_around_it() -> None:
    code = square_code(ADDRESS)

    across = down = 0
    drawn = set()
    for right, below, run in STEP.findall(code):
        across, down = across + int(right), down + int(below)
        drawn |= {(across + step, down) for step in range(int(run))}
        across += int(run)
    rows = segno.make_qr(ADDRESS, error="l", boost_error=False, mask=2).matrix
    assert drawn == {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}
    assert f'viewBox="-4 -4.5 {len(rows) + 8} {len(rows) + 8}"' in code


def test_a_page_of_one_sheet_alone_has_a_code() -> None:
    assert "<svg" in paper(ADDRESS, has_code=True)
    assert paper(ADDRESS, has_code=False).count("<svg") == 0
    assert "local-offer.example/services/saturday-club/" in paper(ADDRESS, has_code=False)
