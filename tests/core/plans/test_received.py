import unicodedata

from thidua.core.documents.received import Line, ReceivedText, received_text


def test_lines_are_cut_at_line_feeds_only_and_counted_from_one():
    assert received_text("a\nb\u2028c\r\nd").lines == (Line(1, "a"), Line(2, "b\u2028c"), Line(3, "d"))


def test_text_is_composed():
    decomposed = unicodedata.normalize("NFD", "Kế hoạch")
    assert received_text(decomposed).text == "Kế hoạch"


def test_an_empty_text_is_one_empty_line():
    assert received_text("") == ReceivedText(lines=(Line(1, ""),))
