"""Every change of a restored line is shown as a change, and nothing of the line is lost."""

from dataclasses import dataclass

from thidua.core.plans.text.pieces import Piece, changed, pieces


@dataclass(frozen=True)
class Word:
    start: int
    end: int
    restored: str
    changed: bool


@dataclass(frozen=True)
class Restored:
    tokens: tuple[Word, ...]


def test_a_changed_word_keeps_what_was_read_and_the_rest_is_left_alone() -> None:
    raw = "- Du thdo cac van ban;"
    line = pieces(raw, Restored((Word(2, 4, "Dự", True), Word(5, 9, "thảo", True), Word(10, 13, "cac", False))))
    assert line == (Piece("- "), Piece("Dự", "Du"), Piece(" "), Piece("thảo", "thdo"), Piece(" cac van ban;"))
    assert "".join(piece.was if piece.was is not None else piece.text for piece in line) == raw
    assert changed([line, ()]) == 2


def test_a_line_without_changes_is_one_piece_and_a_blank_one_none() -> None:
    assert pieces("Điều 1.", Restored(())) == (Piece("Điều 1."),)
    assert pieces("", Restored(())) == ()
