"""Small scripts say the same: no word in them loses the room beside it."""

import pytest

from local_offer.site.assets.minified import script


@pytest.mark.parametrize(
    "text",
    [
        "`We took ${list(all.map(([a, b]) => `${a} for ${b}`))}.`",
        '`(?:${all.map((each) => (each[0] === "^" ? each : ` ${each}`)).join("|")})`',
        '`One ${is ? `, then ${title} ` : ""} and ${{ a: `${b} c` }.a} more`',
    ],
)
def test_a_template_within_a_template_stays_letter_for_letter(text: str) -> None:
    assert script(f"const  said  = {text};  const next = ` ${{a}} `;") == f"const said={text};const next=` ${{a}} `;\n"
