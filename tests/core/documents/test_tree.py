from thidua.core.documents.tree import Cell, Document, Medium, Paragraph, Run, Section, Title, literal


def test_text_is_kept_in_nfc():
    assert Run("Thi đua".encode().decode()).text == "Thi đua"
    assert Cell("e\u0302\u0301").text == "ế"
    assert Title("KE\u0302\u0301", "").kind == "KẾ"


def test_control_characters_are_dropped_and_line_breaks_are_one_kind():
    assert literal("a\x00b\x0bc\r\nd\re\tf\ufffe\ud800") == "abc\nd\ne f"


def test_markup_is_left_alone():
    assert literal("#[*_$@<b>&amp;{0}") == "#[*_$@<b>&amp;{0}"


def test_a_paragraph_says_its_runs():
    assert Paragraph((Run("Kính ", bold=True), Run("gửi"))).text == "Kính gửi"


def test_a_medium_sees_its_sections_only():
    from datetime import date

    both, sheet = Section("a", ()), Section("b", (), media=frozenset({Medium.WORKBOOK}))
    paper = Document("t", date(2024, 1, 1), (both, sheet))
    assert paper.printed_in(Medium.PAPER) == (both,)
    assert paper.printed_in(Medium.WORKBOOK) == (both, sheet)
