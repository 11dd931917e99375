import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.vietnamese.restore.tokens import Kind, pieces


def kinds(line):
    return [(piece.raw, piece.kind.value) for piece in pieces(line)]


def test_a_line_of_a_plan():
    assert kinds("Thuc hién Ké hoach s6 232/KH-UBND ngay 09/9/2025 ciia UBND,") == [
        ("Thuc", "word"),
        ("hién", "word"),
        ("Ké", "word"),
        ("hoach", "word"),
        ("s6", "word"),
        ("232/KH-UBND", "code"),
        ("ngay", "word"),
        ("09/9/2025", "number"),
        ("ciia", "word"),
        ("UBND", "word"),
        (",", "mark"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("S6:50  /KH-UBND", [("S6", "word"), (":", "mark"), ("50", "number"), ("/KH-UBND", "code")]),
        ("S6:1516KH-KTD", [("S6", "word"), (":", "mark"), ("1516KH-KTD", "code")]),
        ("ngay 19 thang9", [("ngay", "word"), ("19", "lookalike"), ("thang", "word"), ("9", "number")]),
        ("a) Pay manh", [("a", "code"), (")", "mark"), ("Pay", "word"), ("manh", "word")]),
        (" ¢) Khen", [("¢", "code"), (")", "mark"), ("Khen", "word")]),
        ("két-ky cwong-", [("két", "word"), ("-", "mark"), ("ky", "word"), ("cwong", "word"), ("-", "mark")]),
        ("“Pdy manh”;", [("“", "mark"), ("Pdy", "word"), ("manh", "word"), ("”;", "mark")]),
        ("(2025-2030)", [("(", "mark"), ("2025-2030", "number"), (")", "mark")]),
        ("dat 98 %;", [("dat", "word"), ("98", "number"), ("%", "number"), (";", "mark")]),
        ("68-NQITW", [("68-NQITW", "code")]),
        ("dam bao 6 on", [("dam", "word"), ("bao", "word"), ("6 on", "word")]),
        (
            "c6 6 ong gy 0 nhiém",
            [
                ("c6", "word"),
                ("6", "lookalike"),
                ("ong", "word"),
                ("gy", "word"),
                ("0", "lookalike"),
                ("nhiém", "word"),
            ],
        ),
        ("XIV 1V/2024", [("XIV", "number"), ("1V/2024", "code")]),
        ("hoan thanh & mirc", [("hoan", "word"), ("thanh", "word"), ("&", "word"), ("mirc", "word")]),
        ("%0]’;'{\\11}]1)@1;:", [("%0]’;'{\\11}]1)@1", "code"), (";:", "mark")]),
        ("a" * 61, [("a" * 61, "code")]),
        ("", []),
    ],
)
def test_pieces(line, expected):
    assert kinds(line) == expected


@given(st.text())
def test_every_character_but_blanks_is_in_one_piece(line):
    found = list(pieces(line))
    assert "".join(piece.raw for piece in found) == "".join(line.split())
    assert all(line[piece.start : piece.end] == piece.raw for piece in found)
    assert all(isinstance(piece.kind, Kind) for piece in found)
