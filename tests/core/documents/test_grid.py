from hypothesis import given
from hypothesis import strategies as st

from thidua.core.documents.grid import Placed, fitted, parts, placed
from thidua.core.documents.tree import Align, Cell, Column, Split, Table

WIDTHS = st.lists(st.tuples(st.integers(1, 60), st.booleans()), min_size=1, max_size=40)


def table(scorers, most, *, group=1, trailing=0):
    names = [str(n) for n in range(2 + scorers * group + trailing)]
    header = (
        Cell("TT", down=2),
        Cell("Đơn vị", down=2),
        *(Cell(f"g{n}", across=group) for n in range(scorers)),
        *(Cell(f"t{n}", down=2) for n in range(trailing)),
    )
    second = tuple(Cell(name) for name in names[2 : 2 + scorers * group])
    body = (tuple(Cell(name) for name in names),)
    split = Split(leading=2, most=most, group=group, trailing=trailing)
    return Table((Column(10),) * len(names), (header, second), body, split=split)


def test_spans_push_the_cells_below_aside():
    tall, wide, low = Cell("a", down=2), Cell("b", across=2), Cell("c")
    assert placed(((tall, wide), (low, low))) == (
        Placed(0, 0, tall),
        Placed(0, 1, wide),
        Placed(1, 1, low),
        Placed(1, 2, low),
    )


def test_a_table_that_fits_is_one_part():
    (only,) = parts(table(7, 7))
    assert [cell.text for cell in only.body[0]] == [str(n) for n in range(9)]


def test_eighteen_scorers_are_cut_into_two_even_parts_and_the_sums_come_last():
    first, second = parts(table(18, 12, trailing=2))
    assert [cell.text for cell in first.body[0]] == ["0", "1", *map(str, range(2, 11))]
    assert [cell.text for cell in second.body[0]] == ["0", "1", *map(str, range(11, 22))]
    assert [cell.text for cell in second.header[0]][-2:] == ["t0", "t1"]


def test_a_header_over_several_columns_is_narrowed_to_those_kept():
    wide = Table(
        (Column(9),) * 6,
        ((Cell("TT", down=2), Cell("Đơn vị", down=2), Cell("Đơn vị chấm", across=4)), tuple(map(Cell, "abcd"))),
        (tuple(map(Cell, "12wxyz")),),
        split=Split(leading=2, most=3),
    )
    assert [[(c.text, c.across) for c in part.header[0]][2] for part in parts(wide)] == [("Đơn vị chấm", 2)] * 2
    assert ["".join(c.text for c in part.header[1]) for part in parts(wide)] == ["ab", "cd"]


@given(st.integers(1, 30), st.integers(1, 12), st.integers(1, 3), st.integers(0, 5))
def test_no_column_is_lost_or_printed_twice(scorers, most, group, trailing):
    whole = table(scorers, most, group=group, trailing=trailing)
    cut = parts(whole)
    assert [c.text for part in cut for c in part.body[0][2:]] == [c.text for c in whole.body[0][2:]]
    assert all(len(part.body[0]) == len(part.columns) for part in cut)
    sizes = [len(part.columns) for part in cut[:-1]]
    assert max(sizes, default=0) - min(sizes, default=0) <= group


@given(WIDTHS, st.integers(60, 400))
def test_columns_fill_the_width(columns, width):
    widths = fitted([Column(w, Align.LEFT, grows=grows) for w, grows in columns], width=width)
    assert sum(widths) == width
    assert min(widths) >= 1


def test_only_growing_columns_grow():
    assert fitted([Column(9), Column(30, grows=True), Column(11)], width=100) == (9, 80, 11)
