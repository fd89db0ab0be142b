"""What the council does not know yet is left out of a guide, and no broken sentence stays."""

from textwrap import dedent

import pytest

from local_offer.views.left_out import text_without, top_without

UNKNOWN = {"a", "z"}
CASES = {
    "Ring us on {{ local a }}. Or come in.": "Or come in.",
    "Come in. Ring us on {{ local a }}.": "Come in.",
    "Come in. [Ask the team]({{ local a }}) first. Or write.": "Come in. Or write.",
    "Ask {{ local a }}, or {{ local b }}.": "",
    "- One: {{ local a }}\n- Two: {{ local b }}": "- Two: {{ local b }}",
    "- Speak up. Groups: {{ local a }}\n- Two": "- Speak up.\n- Two",
    "- One\n  goes on {{ local a }}\n    - inner\n- Two": "- Two",
    "1. One: {{ local a }}\n2. Two": "2. Two",
    "In {{ council }}:\n\n- One: {{ local a }}\n- Two: {{ local z }}\n\nNext.": "Next.",
    "It is free. In {{ council }}:\n\n- One: {{ local a }}\n\nNext.": "It is free.\n\nNext.",
    "In {{ council }}:\n\n- One: {{ local a }}\n- Two": "In {{ council }}:\n\n- Two",
    "## Who {#who}\n\n- {{ local a }}\n\n### More\n\n{{ local z }}\n\n## Next\n\nText.": "## Next\n\nText.",
    "## Ring {{ local a }}\n\nText.\n\n### Below\n\nText.\n\n## Next\n\nText.": "## Next\n\nText.",
    "| who | what |\n| --- | --- |\n| x | {{ local a }} |\n| y | z |": "| who | what |\n| --- | --- |\n| y | z |",
    "The table:\n\n| who | what |\n| --- | --- |\n| x | {{ local a }} |": "",
    '!!! note ""\n\n    Ask {{ local a }}.\n\nNext.': "Next.",
    '!!! note ""\n\n    Ask {{ local a }}. It is free.': '!!! note ""\n\n    It is free.',
    "<ul>\n<li>{{ local a }}</li>\n</ul>\n\nNext.": "Next.",
    "<ul>\n<li>{{ local a }}</li>\n<li>b</li>\n</ul>": "<ul>\n<li>b</li>\n</ul>",
    "Term\n:   {{ local a }}": "",
    "> Quoted {{ local a }}. More.": "> More.",
    "```\n{{ local a }}\n```": "```\n{{ local a }}\n```",
}


@pytest.mark.parametrize("text", CASES)
def test_what_would_say_it_goes_and_what_only_leads_to_it(text: str) -> None:
    assert text_without(text, UNKNOWN).strip() == CASES[text]


def test_a_text_that_needs_none_of_them_stays_as_it_is() -> None:
    text = dedent("""\
        ## Who


        In {{ council }}:

        - {{ local b }}
        """)

    assert text_without(text, UNKNOWN) is text


def test_a_short_answer_goes_whole_and_what_it_adds_alone() -> None:
    answers = [
        {"ask": "Who?", "say": "{{ local a }}"},
        {"ask": "When?", "say": "Soon", "more": "Ring {{ local a }}"},
        {"ask": "Where?", "say": "Here. Or {{ local a }}."},
    ]

    assert top_without({"answers": answers, "lede": "It is free. Ring {{ local a }}.", "order": 3}, UNKNOWN) == {
        "answers": [{"ask": "When?", "say": "Soon", "more": ""}, {"ask": "Where?", "say": "Here."}],
        "lede": "It is free.",
        "order": 3,
    }
