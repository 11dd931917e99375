"""A text is restored once for its facts and for its marked changes."""

from collections.abc import Sequence

from thidua.core.documents.received import received_text
from thidua.core.plans.reading import read
from thidua.core.plans.text.once import RestoredOnce
from thidua.core.plans.text.pieces import pieces
from thidua.core.vietnamese.restore.lines import RestoredLine, Token

RAW = "KÉ HOẠCH\n**Thuc hién** | phong trao thi dua\nThuc hién tot"


class Counting:
    """Spells `hién` right and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def restore_lines(self, lines: Sequence[str], /) -> list[RestoredLine]:
        self.asked += 1
        return [_restored(line) for line in lines]


def _restored(line: str) -> RestoredLine:
    at = line.find("hién")
    tokens = (Token("hién", at, at + 4, "hiện", at, changed=True, confidence=95),) if at >= 0 else ()
    return RestoredLine(line, line.replace("hién", "hiện"), tokens)


def test_facts_and_marked_changes_come_from_one_restoring() -> None:
    counting = Counting()
    once, text = RestoredOnce(counting), received_text(RAW)
    read(text, once)
    marked = [pieces(line.text, found) for line, found in zip(text.lines, once.restored(text.lines), strict=True)]
    assert counting.asked == 1
    assert [[(piece.text, piece.was) for piece in line] for line in marked[1:]] == [
        [("**Thuc ", None), ("hiện", "hién"), ("** | phong trao thi dua", None)],
        [("Thuc ", None), ("hiện", "hién"), (" tot", None)],
    ]


def test_another_text_is_restored_anew() -> None:
    counting = Counting()
    once = RestoredOnce(counting)
    assert once.restore_lines(["a hién"])[0].text == "a hiện"
    assert once.restore_lines(["b hién"])[0].text == "b hiện"
    assert counting.asked == 2
