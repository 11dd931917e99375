"""What a first look at a page passes over or garbles is read again, alone; no real engine is asked."""

from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from thidua.adapters.page_again import looked_again
from thidua.adapters.page_parts import unread_parts, written_area
from thidua.core.documents.pages import Word
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.ports.ocr import Glimpse

HIGH = 28


def sheet(*boxes):
    """A page with a comb of strokes for letters in each of the boxes."""
    page = Image.new("L", (1654, 2339), "white")
    pen = ImageDraw.Draw(page)
    for left, top, right, bottom in boxes:
        for at in range(left, right, 10):
            pen.rectangle((at, top, at + 4, bottom), fill=0)
    return page


def words(text, left, top, confidence):
    return tuple(
        Word(one, left + 90 * at, top, left + 90 * at + 80, top + HIGH, confidence)
        for at, one in enumerate(text.split())
    )


@dataclass
class Second:
    """An engine that answers the second look, and remembers the sheet it was shown."""

    answer: Outcome[Glimpse]
    shown: list[bytes] = field(default_factory=list)

    def glimpse(self, image: bytes, *, dpi: int, is_block: bool = False) -> Outcome[Glimpse]:
        assert (dpi, is_block) == (200, True)
        self.shown.append(image)
        return self.answer


UPPER, LOWER = (200, 200, 560, 228), (200, 260, 560, 288)
SURE = words("Hội đồng thi đua", 200, 200, 95)


def again(page, *runs, answer):
    engine = Second(answer)
    return [
        " ".join(word.text for word in run) for run in looked_again(page, Glimpse(runs), engine, dpi=200).runs
    ], engine


def test_a_row_without_words_is_read_and_lies_where_it_stands():
    page, engine = sheet(UPPER, LOWER), Second(Ok(Glimpse((words("- Sở Nội vụ;", 12, 12, 90),))))
    found = looked_again(page, Glimpse((SURE,)), engine, dpi=200)
    assert [" ".join(word.text for word in run) for run in found.runs] == ["Hội đồng thi đua", "- Sở Nội vụ;"]
    first = found.runs[1][0]
    assert (abs(first.left - LOWER[0]) <= 4, abs(first.top - LOWER[1]) <= 4, len(engine.shown)) == (True, True, 1)


def test_a_garbled_row_gives_way_to_a_better_reading_and_to_no_worse_one():
    garbled = words("ĐUÙA LAI 4LP AI", 200, 260, 5)
    for sure, wanted in ((88, "KHỐI THI ĐUA"), (30, "ĐUÙA LAI 4LP AI")):
        answer = Ok(Glimpse((words("KHỐI THI ĐUA", 12, 12, sure),)))
        assert again(sheet(UPPER, LOWER), SURE, garbled, answer=answer)[0] == ["Hội đồng thi đua", wanted]


def test_nothing_is_asked_where_all_is_read_or_nothing_or_the_page_is_a_picture():
    many = [(100, 300 + 60 * at, 400, 328 + 60 * at) for at in range(33)]
    for page, runs in ((sheet(UPPER), (SURE,)), (sheet(UPPER), ()), (sheet(UPPER, *many), (SURE,))):
        found, engine = again(page, *runs, answer=Ok(Glimpse(())))
        assert (found, engine.shown) == (["Hội đồng thi đua"] * len(runs), [])


def test_an_engine_that_fails_the_second_time_leaves_the_first_reading():
    assert again(sheet(UPPER, LOWER), SURE, answer=refuse("ocr.failed", why="no"))[0] == ["Hội đồng thi đua"]


def test_the_written_area_holds_all_that_is_written_and_no_grain():
    page = sheet(UPPER, (1200, 2000, 1300, 2028))
    page.putpixel((5, 5), 0)
    left, top, right, bottom = written_area(page)
    assert (150 <= left <= 200, 150 <= top <= 200, 1300 <= right <= 1350, 2028 <= bottom <= 2080) == (True,) * 4
    for blank in (Image.new("L", (1654, 2339), "white"), Image.new("L", (30, 20))):
        assert written_area(blank) == (0, 0, *blank.size)


def test_parts_are_cut_at_empty_rows_and_wide_gaps():
    parts = list(unread_parts(sheet(UPPER, LOWER, (900, 262, 1200, 290)), [UPPER], high=HIGH))
    assert [(abs(left - 200) < 9, right < 600) for left, _, right, _ in parts] == [(True, True), (False, False)]
