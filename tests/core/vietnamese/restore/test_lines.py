from thidua.core.vietnamese.restore.casing import cased
from thidua.core.vietnamese.restore.choices import Choices
from thidua.core.vietnamese.restore.confidence import percent
from thidua.core.vietnamese.restore.lines import Decision, RestoredLine, Token, rebuilt
from thidua.core.vietnamese.restore.slots import Slot
from thidua.core.vietnamese.restore.tokens import pieces


def decided(line, **words):
    """Each named piece of the line restored to the given word, with a chance of 0,95."""
    choices = Choices((1, 0), (1.0, 1.0))
    return {
        piece.start: Decision(Slot(0, piece, choices, (words[piece.raw], piece.raw)), 0, (0.95, 0.05))
        for piece in pieces(line)
        if piece.raw in words
    }


def test_a_line_is_rebuilt_around_its_changes():
    line = "ngay 19 thang9, ciia Uy ban"
    found = rebuilt(line, decided(line, ngay="ngày", thang="tháng", ciia="của", Uy="ủy", ban="ban"))
    assert found.text == "ngày 19 tháng 9, của Ủy ban"
    assert found.tokens == (
        Token("ngay", 0, 4, "ngày", 0, changed=True, confidence=80),
        Token("19", 5, 7, "19", 5, changed=False, confidence=100),
        Token("thang", 8, 13, "tháng", 8, changed=True, confidence=80),
        Token("9", 13, 14, "9", 14, changed=False, confidence=100),
        Token(",", 14, 15, ",", 15, changed=False, confidence=100),
        Token("ciia", 16, 20, "của", 17, changed=True, confidence=80),
        Token("Uy", 21, 23, "Ủy", 21, changed=True, confidence=80),
        Token("ban", 24, 27, "ban", 24, changed=False, confidence=99),
    )


def test_spans_lead_back_to_whole_words():
    line = "ngay 19 thang9, ciia Uy ban"
    found = rebuilt(line, decided(line, ngay="ngày", thang="tháng", ciia="của", Uy="ủy", ban="ban"))
    spans = {
        (start, end): found.text[start:end] for start, end in ((5, 15), (8, 13), (18, 19), (17, 27), (0, 27), (25, 26))
    }
    assert {text: line[slice(*found.raw_span(*span))] for span, text in spans.items()} == {
        "19 tháng 9": "19 thang9",
        "tháng": "thang",
        "ủ": "ciia",
        "của Ủy ban": "ciia Uy ban",
        "ngày 19 tháng 9, của Ủy ban": line,
        "a": "a",
    }


def test_a_line_without_changes():
    assert rebuilt("", {}) == RestoredLine("", "", ())
    assert rebuilt("  Thi đua ", {}).text == "  Thi đua "


def test_capitals_follow_the_raw_word():
    assert cased("hội", "HQI", in_capitals=True) == "HỘI"
    assert cased("bộ", "BO", in_capitals=False) == "Bộ"
    assert cased("bộ", "BO", in_capitals=True) == "BỘ"
    assert cased("đại", "DPai", in_capitals=False) == "Đại"
    assert cased("lý", "Iy", in_capitals=False) == "lý"
    assert cased("số", "$6", in_capitals=False) == "Số"
    assert cased("lệ", "18", in_capitals=False) == "lệ"
    assert cased("của", "ciia", in_capitals=True) == "của"


def test_percent_follows_what_was_measured():
    assert [percent(chance) for chance in (0, 0.4, 0.5, 0.8, 0.95, 0.98, 0.999, 1, 1.0000001, -1)] == [
        0, 23, 34, 57, 80, 86, 98, 99, 99, 0,
    ]  # fmt: skip
