"""These tests drive the real Tesseract: where it is not installed they fail and say so (`make test` installs it)."""

import os
import stat
from fractions import Fraction
from functools import cache

import pytest
from PIL import Image

from tests.adapters.once import Once
from tests.adapters.scans import (
    BAD,
    CLEAN,
    OFFICE,
    SLANTED,
    STREAKED,
    TITLE,
    WHOLE,
    error_rate,
    file_of,
    image_of,
    letter,
    pdf_of,
    ruined,
    scanned,
    with_hidden_text,
)
from thidua.adapters import image_in, pdf_in
from thidua.adapters.ocr import Tesseract
from thidua.adapters.page_cleaning import as_pnm, grey
from thidua.adapters.page_ocr import page_text
from thidua.adapters.page_reading import PageReading
from thidua.adapters.page_sources import Picture
from thidua.core.documents.received import Turn, Way
from thidua.core.kernel.outcome import Ok, Refused, refuse
from thidua.core.kernel.reason import Reason

pytestmark = pytest.mark.xdist_group("ocr")
OCR = Once()


@pytest.fixture(autouse=True)
def tesseract():
    """Fails, and does not skip, where the engine is missing."""
    ready = OCR.readiness()
    assert isinstance(ready, Ok), f"Tesseract with Vietnamese is needed: {ready}"
    return ready.value


@cache
def paper(how=CLEAN, dpi=200):
    return scanned(image_of(letter(), dpi=dpi), how).convert("RGB")


def head(how):
    """The upper part of the paper: letterhead, title and the first paragraphs."""
    page = paper(how)
    return page.crop((0, 0, page.width, page.height * 2 // 5))


def reading(content, name="a.pdf"):
    source = (pdf_in if content.startswith(b"%PDF") else image_in).opened(content, name).or_raise()
    try:
        return PageReading(OCR).read(source, name)
    finally:
        source.close()


def within(found, wanted, most):
    """Asserts on the rate alone: a failure need not print the page."""
    rate = error_rate(found, "\n".join(wanted))
    assert rate <= most


def test_the_engine_names_itself(tesseract):
    assert tesseract.split()[0] == "tesseract"


@pytest.mark.parametrize(
    ("how", "most"),
    [
        (CLEAN, Fraction("0.005")),
        (OFFICE, Fraction("0.01")),
        (SLANTED, Fraction("0.01")),
        (STREAKED, Fraction("0.01")),
        (BAD, Fraction("0.015")),
    ],
)
def test_a_scan_is_read_with_few_wrong_letters(how, most):
    found = page_text(Picture(paper(how), 200), OCR).or_raise()
    within(found.text, WHOLE, most)


@pytest.mark.parametrize("dpi", [100, 150, 300])
def test_coarse_and_fine_scans_are_read_as_well(dpi):
    found = page_text(Picture(paper(dpi=dpi), dpi), OCR).or_raise()
    within(found.text, WHOLE, Fraction("0.01"))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_on_its_side_or_head_is_turned(turn):
    content = pdf_of(head(OFFICE).rotate(turn, expand=True))
    found = reading(content).or_raise()
    assert found.turns == (Turn(1, turn),)
    assert [line for line in (WHOLE[1], WHOLE[4], *TITLE) if line not in found.text] == []


def test_lines_of_a_scan_lie_where_they_lie_in_the_file():
    """A slanted page is set straight for reading, but its boxes are those of the page as it was scanned."""
    own = {line.text: line.box for line in reading(letter()).or_raise().lines}
    for how, most in ((CLEAN, 6), (SLANTED, 40)):
        page = reading(pdf_of(paper(how))).or_raise()
        box = next(line.box for line in page.lines if line.text == TITLE[0])
        middles = [(b.left + b.right) // 2 for b in (box, own[TITLE[0]])]
        assert (abs(middles[0] - middles[1]) <= most, abs(box.top - own[TITLE[0]].top) <= most) == (True, True)
    slanted = image_of(letter()).rotate(-SLANTED.skew, Image.Resampling.BICUBIC, fillcolor="white").convert("L")
    wide, high = slanted.size
    cut = slanted.crop(
        (box.left * wide // 1000, box.top * high // 1000, box.right * wide // 1000, box.bottom * high // 1000)
    )
    assert cut.getextrema()[0] < 60


def test_a_scan_tells_pages_confidence_and_how_it_was_read():
    found = reading(pdf_of(paper(), paper())).or_raise()
    note = found.notes[0]
    assert (found.pages, len(found.notes), note.code, note.value("pages")) == (2, 1, "reader.read_by_ocr", "1–2")
    assert 90 <= note.value("confidence") <= 100
    assert {line.page for line in found.lines} == {1, 2}
    assert min(line.confidence for line in found.lines if line.text) > 40
    assert found.others == ()


def test_a_photo_is_read_like_a_scan():
    found = reading(file_of(paper(OFFICE), "JPEG"), "a.jpg").or_raise()
    within(found.text, WHOLE, Fraction("0.015"))


def test_a_ruined_layer_is_read_again_and_both_readings_are_kept():
    layer = [ruined(line) for line in WHOLE]
    found = reading(with_hidden_text(paper(), layer)).or_raise()
    within(found.text, WHOLE, Fraction("0.01"))
    assert [note.code for note in found.notes] == ["reader.read_by_ocr", "reader.layer_replaced"]
    told = found.notes[1]
    assert (told.value("pages"), told.value("before") < 70, told.value("after") > 95) == ("1", True, True)
    other = found.others[0]
    assert (len(found.others), other.page, other.way) == (1, 1, Way.TEXT)
    within(other.text, layer, Fraction("0.02"))


def test_a_good_layer_over_a_scan_is_taken_as_it_is():
    found = reading(with_hidden_text(paper(), list(WHOLE))).or_raise()
    assert (error_rate(found.text, "\n".join(WHOLE)), found.notes, found.others) == (0, (), ())


def test_a_layer_that_nothing_betters_is_kept_and_said():
    blank = Image.new("RGB", (827, 1169), "white")
    layer = [ruined(line) for line in WHOLE]
    found = reading(with_hidden_text(blank, layer)).or_raise()
    assert [note.code for note in found.notes] == ["reader.layer_doubtful"]
    assert [(other.page, other.way, other.text) for other in found.others] == [(1, Way.OCR, "")]


def test_the_mark_of_a_digital_signature_does_not_hide_the_scan():
    found = reading(with_hidden_text(paper(), ["Ký bởi: Ban Quản lý", "Ngày ký: 13/04/2026"])).or_raise()
    within(found.text, WHOLE, Fraction("0.01"))
    assert [(other.way, other.text) for other in found.others] == [
        (Way.TEXT, "Ký bởi: Ban Quản lý\nNgày ký: 13/04/2026")
    ]


def test_an_empty_sheet_is_blank():
    assert reading(pdf_of(Image.new("RGB", (827, 1169), "white"))) == refuse("reader.blank", name="a.pdf")


def test_a_reading_that_is_stopped_stops():
    source = pdf_in.opened(pdf_of(*[paper()] * 3), "a.pdf").or_raise()
    told = []
    found = PageReading(OCR, workers=1).read(source, "a.pdf", lambda *about: told.append(about) or False)
    source.close()
    assert (found, told) == (refuse("reader.cancelled", name="a.pdf", pages=1), [(1, 3)])


# --- engines that are missing or fail: no real one is asked ---------------------------------------------------------


def engine(folder, script):
    """A program that stands in for Tesseract."""
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return Tesseract(environ={"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}, seconds=1)


def test_a_missing_engine_says_what_to_install():
    missing = Tesseract(environ={"PATH": ""})
    assert missing.readiness() == refuse("ocr.not_installed")
    assert missing.glimpse(b"", dpi=200) == refuse("ocr.not_installed")
    assert missing.turn(b"") == 0


def test_an_engine_named_by_the_administrator_is_taken(tmp_path):
    engine(tmp_path, 'case "$1" in --version) echo "tesseract 9.9";; *) echo vie;; esac')
    named = Tesseract(environ={"PATH": "", "THIDUA_TESSERACT": str(tmp_path / "tesseract")})
    assert named.readiness() == Ok("tesseract 9.9")


def test_an_engine_without_vietnamese_is_not_used(tmp_path):
    assert engine(tmp_path, "echo eng").readiness() == refuse("ocr.no_vietnamese")


def test_an_engine_that_hangs_is_stopped(tmp_path):
    for does in ("exec sleep 90", "while :; do :; done"):
        hanging = engine(tmp_path, f'case "$1" in --*) echo vie;; *) {does};; esac')
        assert hanging.glimpse(b"", dpi=200) == refuse("ocr.too_slow", seconds=1)


def test_an_engine_that_fails_says_why(tmp_path):
    failing = engine(tmp_path, 'case "$1" in --*) echo vie;; *) echo "first" >&2; echo "no memory" >&2; exit 3;; esac')
    assert failing.glimpse(b"", dpi=200) == refuse("ocr.failed", why="no memory")
    assert failing.turn(b"") == 0


def test_an_engine_that_cannot_be_started_is_told(tmp_path):
    (tmp_path / "tesseract").write_bytes(b"\x7fELF nothing")
    (tmp_path / "tesseract").chmod(0o755)
    found = Tesseract(environ={"PATH": str(tmp_path)}).readiness()
    assert isinstance(found, Refused)
    assert [reason.code for reason in found] == ["ocr.failed"]


def test_a_page_that_an_engine_fails_on_is_named(tmp_path):
    failing = engine(tmp_path, 'case "$1" in --*) echo vie;; *) echo "no memory" >&2; exit 3;; esac')
    source = pdf_in.opened(pdf_of(paper(dpi=100), dpi=100), "a.pdf").or_raise()
    assert PageReading(failing).read(source, "a.pdf") == Refused((Reason.of("ocr.failed", why="no memory"),))
    source.close()


def test_threads_of_the_engine_are_held_to_one(tmp_path):
    telling = engine(
        tmp_path,
        'case "$1" in --*) echo vie;; *) printf "5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t90.5\\t$OMP_THREAD_LIMIT\\n";; esac',
    )
    seen = telling.glimpse(as_pnm(grey(Image.new("RGB", (30, 30)))), dpi=200).or_raise()
    assert [(word.text, word.confidence) for word in seen.words] == [("1", 90)]
