from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from thidua.core.documents.pages import (
    Row,
    Rule,
    Word,
    in_reading_order,
    is_doubted,
    is_unsure,
    lines,
    mean_confidence,
    mended,
    numbered,
    pieces,
    rows,
    ruled_rows,
    settled,
    sifted,
    tidied,
    winner,
    worth,
)
from thidua.core.documents.received import Box, Line, Way

HIGH, WIDE, SPACE = 20, 10, 6
CLEAN = "Đẩy mạnh các phong trào thi đua trong toàn cơ quan để hoàn thành nhiệm vụ được giao"
RUINED = "Ddy manh cac phong trdo thi dua trong toan co quan dé hodn thanh nhiém vy dugc giao"


def run(text, left, top, *, confidence=None):
    """The words of one line, ten units a letter, six a space; a bar `|` in the text is a gap of 60."""
    found = []
    for word in text.split():
        if word == "|":
            left += 60
            continue
        right = left + WIDE * len(word)
        found.append(Word(word, left, top, right, top + HIGH, confidence))
        left = right + SPACE
    return tuple(found)


def page(*runs):
    return rows(piece for one in runs for piece in pieces(one))


def read(*runs, width=1000):
    return [row.text for row in in_reading_order(page(*runs), width=width)]


def test_words_far_apart_are_two_pieces_and_a_mark_stays_with_its_text():
    assert [piece.text for piece in pieces(run("Sở Nội vụ | 95,29 | 1", 0, 0))] == ["Sở Nội vụ", "95,29", "1"]
    assert [piece.text for piece in pieces(run("1. | Nội dung", 0, 0))] == ["1. Nội dung"]
    assert [piece.text for piece in pieces(run("a) | Nội dung | 5", 0, 0))] == ["a) Nội dung", "5"]
    assert list(pieces(())) == []


def test_drawn_lines_of_a_table_cut_and_vanish():
    bar = Word("|", 41, 0, 43, HIGH)
    left, right = run("TT", 0, 0), run("Đơn vị", 50, 0)
    assert [piece.text for piece in pieces((*left, bar, *right))] == ["TT", "Đơn vị"]


def test_rows_are_found_whatever_order_the_engine_gave():
    found = page(run("chân trang", 0, 300), run("Điểm", 400, 104), run("Đơn vị", 0, 100), run("đầu trang", 0, 0))
    assert [row.text for row in found] == ["đầu trang", "Đơn vị\tĐiểm", "chân trang"]


def test_a_high_stray_mark_does_not_glue_two_rows_together():
    stray = Word("(", 900, 90, 910, 150)
    found = page(run("dòng một", 0, 100), run("dòng hai", 0, 130), (stray,))
    assert [row.text for row in found] == ["dòng một\t(", "dòng hai"]


def test_the_letterhead_is_read_column_by_column():
    nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    head = (
        (*run("UBND THÀNH PHỐ", 100, 0), *run(nation, 480, 0)),
        (*run("BAN QUẢN LÝ", 100, 30), *run("Độc lập - Tự do - Hạnh phúc", 500, 30)),
        run("KHU KINH TẾ", 110, 60),
        (*run("Số: 45/KH-BQL", 110, 100), *run("Hải Phòng, ngày 13 tháng 4", 500, 100)),
        run("KẾ HOẠCH", 490, 160),
        run("Phát động phong trào thi đua yêu nước trong toàn cơ quan", 200, 190),
    )
    assert read(*head) == [
        "UBND THÀNH PHỐ",
        "BAN QUẢN LÝ",
        "KHU KINH TẾ",
        "Số: 45/KH-BQL",
        nation,
        "Độc lập - Tự do - Hạnh phúc",
        "Hải Phòng, ngày 13 tháng 4",
        "KẾ HOẠCH",
        "Phát động phong trào thi đua yêu nước trong toàn cơ quan",
    ]


def test_columns_a_word_apart_are_split_by_the_name_of_the_state():
    """The full left column of a real scan comes within a letter's width of the right one."""
    first = (*run("CHUYÊN MÔN - CÔNG ĐOÀN", 0, 0), *run("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", 235, 0))
    assert read(first, run("VÀ TRUNG TÂM", 10, 30)) == [
        "CHUYÊN MÔN - CÔNG ĐOÀN",
        "VÀ TRUNG TÂM",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ]


def test_a_motto_alone_marks_the_right_column_and_addressees_end_the_letterhead():
    assert read(
        (*run("SỞ NỘI VỤ", 100, 0), *run("Độc lập - Tự do - Hạnh phúc", 500, 0)),
        run("Số: 12/SNV", 100, 30),
        run("Kính gửi: Các sở", 200, 80),
    ) == ["SỞ NỘI VỤ", "Số: 12/SNV", "Độc lập - Tự do - Hạnh phúc", "Kính gửi: Các sở"]


def test_the_kind_of_the_document_ends_the_letterhead_even_where_it_is_not_centred():
    assert read(
        (*run("SỞ NỘI VỤ", 100, 0), *run("Độc lập - Tự do - Hạnh phúc", 500, 0)),
        run("Số: 12/KH-SNV", 100, 30),
        run("KẾ HOẠCH", 100, 80),
    ) == ["SỞ NỘI VỤ", "Số: 12/KH-SNV", "Độc lập - Tự do - Hạnh phúc", "KẾ HOẠCH"]


def test_recipients_are_read_before_the_signature():
    assert read(
        run("Kế hoạch này được thực hiện từ ngày ký./.", 50, 0),
        run("TM. ỦY BAN NHÂN DÂN", 600, 40),
        (*run("Nơi nhận:", 50, 60), *run("CHỦ TỊCH", 650, 62)),
        run("- Các sở, ngành của thành phố được giao thực hiện;", 50, 85),
        (*run("- Lưu: VT.", 50, 110), *run("Nguyễn Văn Bình", 640, 111)),
    ) == [
        "Kế hoạch này được thực hiện từ ngày ký./.",
        "Nơi nhận:",
        "- Các sở, ngành của thành phố được giao thực hiện;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Nguyễn Văn Bình",
    ]


def grid(*edges, rows_at):
    """The lines of a table: down at the edges, across at the heights."""
    across = [Rule(edges[0], at, edges[-1], at + 2) for at in rows_at]
    return [*across, *(Rule(at, rows_at[0], at + 2, rows_at[-1]) for at in edges)]


def test_a_cell_of_several_lines_is_one_cell_wherever_its_neighbours_stand():
    first = (
        run("Tham gia đầy đủ các", 100, 10),
        (*run("4", 20, 35), *run("phong trào", 100, 35), *run("+3đ", 400, 35)),
    )
    second = ((*run("5", 20, 110), *run("Đạt điểm 8", 100, 110), *run("+10đ", 400, 110)), run("ngoài bảng", 20, 160))
    cut = [piece for one in (*first, *second) for piece in pieces(one)]
    found = ruled_rows(cut, grid(0, 90, 380, 500, rows_at=(0, 100, 140)))
    assert [row.text for row in found] == [
        "4\tTham gia đầy đủ các phong trào\t+3đ",
        "5\tĐạt điểm 8\t+10đ",
        "ngoài bảng",
    ]
    assert (found[0].top, found[0].bottom) == (10, 55)
    shown = [line.text for line in lines(found, page=1, width=1000, height=1000)]
    assert shown == [found[0].text, found[1].text, "", "ngoài bảng"]


def test_a_frame_and_a_line_under_a_name_are_no_table():
    cut = list(pieces(run("Thi đua | yêu nước", 10, 10)))
    for drawn in (grid(0, 500, rows_at=(0, 100)), [Rule(10, 40, 90, 42)], []):
        assert ruled_rows(cut, drawn) == rows(cut)


def test_strokes_of_one_line_are_one_line():
    strokes = [Rule(0, 10, 100, 11), Rule(100, 13, 200, 14), Rule(0, 60, 200, 61), Rule(50, 0, 51, 80)]
    assert settled(strokes, slack=5) == [Rule(0, 10, 200, 14), Rule(0, 60, 200, 61), Rule(50, 0, 51, 80)]


def test_cells_of_a_table_stay_on_one_line():
    assert read((*run("1", 0, 0), *run("Sở Nội vụ", 100, 0), *run("95,29", 500, 0)), run("2", 0, 30)) == [
        "1\tSở Nội vụ\t95,29",
        "2",
    ]


words = st.builds(
    lambda text, left, top, wide, high: Word(text, left, top, left + wide, top + high, 90),
    st.text("aăđ0.:-ỌÁ", min_size=1, max_size=6),
    st.integers(-50, 1000),
    st.integers(-50, 1400),
    st.integers(0, 400),
    st.integers(0, 200),
)
heads = st.sampled_from(
    [*run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 400, 30), *run("Nơi nhận: Độc lập - Tự do", 10, 700)]
)


rules = st.builds(
    lambda left, top, wide, high, is_across: Rule(
        left, top, left + (wide if is_across else 2), top + (2 if is_across else high)
    ),
    *(st.integers(0, 1000), st.integers(0, 1400), st.integers(0, 900), st.integers(0, 900), st.booleans()),
)


@given(st.lists(st.lists(words | heads, min_size=1, max_size=8), max_size=12), st.lists(rules, max_size=12))
def test_no_word_is_lost_or_doubled(runs, drawn):
    cut = (piece for one in runs for piece in pieces(sorted(one, key=lambda word: word.left)))
    found = in_reading_order(ruled_rows(cut, settled(drawn, slack=5)), width=1000)
    seen = sorted(word.text for row in found for word in row.words)
    assert seen == sorted(word.text for one in runs for word in one)


def test_lines_tell_their_page_box_and_confidence():
    found = lines(page(run("Thi đua", 100, 200, confidence=91)), page=3, width=1000, height=2000)
    assert list(found) == [Line(0, "Thi đua", 3, Box(100, 100, 166, 110), 91)]


def test_a_row_that_stands_apart_has_a_blank_line_before_it():
    found = page(run("một", 0, 0), run("hai", 0, 30), run("ba", 0, 60), run("bốn", 0, 130))
    assert [line.text for line in lines(found, page=1, width=1000, height=1000)] == ["một", "hai", "ba", "", "bốn"]


def test_a_paragraph_that_follows_a_centred_title_has_a_blank_line_before_it():
    title, wide = (
        run("Về phong trào thi đua", 300, 0),
        "Thực hiện Kế hoạch của thành phố về phong trào thi đua yêu nước năm",
    )
    body = run(wide, 160, 30)
    rest = run(wide + " 2026 nay", 100, 60)
    right = max(word.right for word in (*body, *rest))
    body = (*body[:-1], replace(body[-1], right=right))
    middle = replace(title[-1], right=100 + right - title[0].left)
    found = page((*title[:-1], middle), body, rest, run("tiếp", 100, 90))
    assert [bool(line.text) for line in lines(found, page=1, width=1000, height=1000)] == [
        True,
        False,
        True,
        True,
        True,
    ]


def test_lines_are_numbered_over_all_pages():
    found = numbered([Line(0, "một", 1), Line(0, "", 1), Line(0, "hai", 2)])
    assert found == (Line(1, "một", 1), Line(2, "", 1), Line(3, "hai", 2))


def test_a_long_word_counts_for_more_in_the_mean():
    assert mean_confidence((Word("a", 0, 0, 1, 1, 20), Word("abcdefghi", 0, 0, 1, 1, 90))) == 83
    assert mean_confidence((Word("a", 0, 0, 1, 1),)) is None


def test_seals_and_specks_are_sifted_out_and_numbers_are_not():
    kept = page(run("Kế hoạch", 0, 0, confidence=55), run("772", 0, 30, confidence=50), run("PDF", 0, 60))
    specks = page(run("~ ..", 0, 90, confidence=95), run("$o\\X Ẹ(Q>", 0, 120, confidence=30))
    assert sifted([*kept, *specks]) == kept


def test_words_are_composed_and_look_alikes_of_d_are_mended():
    assert tidied(" Đo\u0302\u0323c\u200b ") == "Độc"
    assert tidied("CÐ ðoàn") == "CĐ đoàn"


def test_the_reading_with_more_good_words_wins():
    assert (worth(CLEAN), worth(RUINED)) == (18, 6)
    assert winner(layer=RUINED, ocr=CLEAN) is Way.OCR
    assert winner(layer=CLEAN, ocr=CLEAN) is Way.TEXT
    assert winner(layer="Ký bởi: Sở Nội vụ", ocr=CLEAN) is Way.OCR


def test_a_ruined_layer_is_doubted_and_a_short_one_only_over_a_picture():
    assert is_doubted("\n".join([RUINED] * 4), has_picture=False)
    assert not is_doubted("\n".join([CLEAN] * 4), has_picture=True)
    assert [is_doubted("Ký bởi: Sở Nội vụ", has_picture=has_picture) for has_picture in (True, False)] == [True, False]


def test_a_reading_is_unsure_by_its_words_or_its_engine():
    assert [is_unsure(CLEAN, sure) for sure in (95, 70, None)] == [False, True, True]
    assert is_unsure("\n".join([RUINED] * 3), 95)
    assert not is_unsure("Lưu: VT, KTĐN, TĐKT; Ban TĐ", 95)


def test_a_row_knows_its_box():
    row = page(run("TT", 10, 20), run("Đơn vị", 100, 22))[0]
    assert (type(row), row.left, row.top, row.right, row.bottom) == (Row, 10, 20, 156, 42)


def test_specks_are_left_out_waves_are_dashes_and_words_run_together_part():
    read_as = [*run("_ ^ ANTHỬ _AN", 0, 0, confidence=90), Word("(", 400, 0, 410, 20, 20)]
    found = mended(read_as)
    assert [word.text for word in found] == ["AN", "THỬ", "AN"]
    assert (found[0].left, found[0].right, found[1].right) == (read_as[2].left, found[1].left, read_as[2].right)
    assert [word.text for word in mended(run("~ Các sở ~ ngành", 0, 0, confidence=90))] == [
        "-",
        "Các",
        "sở",
        "-",
        "ngành",
    ]
    assert [
        word.text for word in mended(run("I.MỤC THACO HĐND TỔ quátrình TỈNHANTHỬ NÑQ 1ổ 1A 10đ", 0, 0, confidence=90))
    ] == [
        *("I.", "MỤC", "THACO"),
        *("HĐND", "TỔ", "quá", "trình"),
        *("TỈNH", "AN", "THỬ", "NQ", "Tổ", "1A", "10đ"),
    ]
    assert mended(()) == ()


def test_a_rule_between_the_columns_does_not_join_them():
    name, nation = run("HỘI ĐỒNG THI ĐUA", 100, 0), run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300, 0)
    rule = Word("-", 282, 0, 292, HIGH)
    assert read((*name, rule, *nation), (*run("Số: 7/KH", 120, 30), *run("Độc lập - Tự do", 400, 30)))[:2] == [
        "HỘI ĐỒNG THI ĐUA -",
        "Số: 7/KH",
    ]


def test_a_row_with_a_sure_short_word_is_kept():
    kept = page((*run("Số:", 0, 0, confidence=91), *run("33/KH-CĐ", 60, 0, confidence=20)))
    assert sifted(kept) == kept
