"""What a comment says of its answer holds together."""

import pytest
from tests.folder import Folder, service

COMMENT = "comments/2026/a-comment.yaml"
SAID = "date: 2026-10-14\nabout: content\nsaid: It is hard to find.\n"


@pytest.mark.parametrize("state", ["answered", "doing", "done", "cannot"])
def test_a_state_without_an_answer_is_reported(folder: Folder, state: str) -> None:
    folder.write(COMMENT, f"{SAID}state: {state}\n")

    (told,) = folder.told()

    assert told.startswith("offer/comments/2026/a-comment.yaml:4:8: error: this says '")
    assert told.endswith(
        "and holds no answer; write the answer under 'response', and its day under 'responded' [unanswered-state]"
    )


@pytest.mark.parametrize(
    "answer",
    [
        "response: We found a room for it.\nstate: done\n",
        "responded: 2026-10-20\n",
        "response: We found a room for it.\nresponded: 2026-10-20\n",
    ],
    ids=["no day", "no words", "no state"],
)
def test_half_an_answer_is_reported(folder: Folder, answer: str) -> None:
    folder.write(COMMENT, SAID + answer)

    assert folder.rules() == ["unanswered-state"]


@pytest.mark.parametrize(
    "answer", ["", "state: received\n", "response: No room for it.\nresponded: 2026-10-14\nstate: cannot\n"]
)
def test_a_comment_may_wait_or_be_answered(folder: Folder, answer: str) -> None:
    folder.write(COMMENT, SAID + answer)

    assert folder.told() == []


def test_what_was_changed_must_be_a_service_or_a_guide(folder: Folder) -> None:
    folder.write("services/saturday-club.yaml", service())
    guide = folder.path / "docs" / "guides" / "getting-there.md"
    guide.parent.mkdir(parents=True)
    guide.write_text("---\ntitle: Getting there\n---\n\nBy bus.\n", encoding="utf-8")
    folder.write(COMMENT, f"{SAID}changed: [saturday-club, getting-there, saturday-clubs]\n")

    (told,) = folder.told()

    assert ":4:41: error: there is no service and no guide 'saturday-clubs'; did you mean 'saturday-club'?" in told
