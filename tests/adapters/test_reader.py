import io
import json
import random
import time
import zipfile
from pathlib import Path

import docx
import pytest
from PIL import Image

from tests.adapters.once import Blind
from tests.adapters.scans import BODY, LEFT, RIGHT, TITLE, WHOLE, error_rate, file_of, image_of, letter, pdf_of, printed
from thidua.adapters.reader import FileReader, apart, child
from thidua.adapters.reader.kinds import KindReader
from thidua.adapters.reader.wire import image_read, text_read, written
from thidua.adapters.text_in import MEGABYTE
from thidua.core.documents.received import Box, Line, OtherReading, ReceivedText, Turn, Way
from thidua.core.kernel.outcome import Ok, Refused, refuse
from thidua.core.kernel.reason import Reason


def word_file(*paragraphs):
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_file_is_read_by_what_it_is_and_not_by_its_name():
    reader = FileReader()
    text = "Thi đua yêu nước"
    for content in (text.encode(), word_file(text), printed(text)):
        found = reader.read(content, "a.jpg").or_raise()
        assert [line.text for line in found.lines] == [text]
    assert reader.read(text.encode("utf-16"), "a.pdf").or_raise().encoding == "UTF-16"


def test_a_scan_is_read_in_the_process_apart():
    told = []
    found = FileReader().read(pdf_of(image_of(letter())), "a.pdf", lambda *about: told.append(about) or True)
    lines = [line.text for line in found.or_raise().lines]
    assert [line for line in (WHOLE[0], WHOLE[4], WHOLE[7]) if line in lines] == [WHOLE[0], WHOLE[4], WHOLE[7]]
    assert told == [(1, 1)]


def test_both_ways_of_reading_give_the_same():
    for content in (letter(), word_file("Kế hoạch")):
        assert FileReader().read(content, "a") == KindReader().read(content, "a")


def test_a_stream_is_read_like_its_bytes_and_not_beyond_the_limit():
    content = letter()
    assert FileReader().read_stream(io.BytesIO(content), "a") == FileReader().read(content, "a")
    large = FileReader(limit=2 * MEGABYTE)
    assert large.read_stream(io.BytesIO(bytes(5 * MEGABYTE)), "a") == refuse(
        "file.too_large", name="a", size_mb=5, limit_mb=2
    )
    assert large.read(bytes(3 * MEGABYTE), "a") == refuse("file.too_large", name="a", size_mb=3, limit_mb=2)


def test_reading_can_be_stopped_between_pages():
    pages = printed("\n#pagebreak()\n".join(["Thi đua"] * 5))
    told = []
    found = FileReader().read(pages, "a.pdf", lambda *about: told.append(about) or len(told) < 2)
    assert (found, told) == (refuse("reader.cancelled", name="a.pdf", pages=2), [(1, 5), (2, 5)])


class OnShelf(dict):
    """Pages laid down by number; each is taken as read from then on."""

    def kept(self):
        return {number: page.record for number, page in self.items()}

    def keep(self, page):
        self[page.number] = page


def test_pages_laid_down_have_their_picture_and_are_not_read_again():
    pages, shelf = printed("Thi đua\n#pagebreak()\nKhen thưởng\n#pagebreak()\nKế hoạch"), OnShelf()
    reader = FileReader()
    stopped = reader.read(pages, "a.pdf", lambda done, _total: done < 2, shelf)
    assert (stopped, sorted(shelf)) == (refuse("reader.cancelled", name="a.pdf", pages=2), [1, 2])
    picture = Image.open(io.BytesIO(shelf[2].image))
    assert (picture.format, picture.size) == ("JPEG", (shelf[2].width, shelf[2].height))
    assert shelf[2].width == 1240
    before = dict(shelf)
    whole = reader.read(pages, "a.pdf", None, shelf)
    assert whole == reader.read(pages, "a.pdf")
    assert sorted(shelf) == [1, 2, 3]
    assert all(shelf[number] is page for number, page in before.items())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"%PDF-1.4 nothing", "reader.damaged"),
        (b"\x89PNG\r\n\x1a\nnothing", "reader.damaged"),
        (b"PK\x03\x04 word/ nothing", "reader.damaged"),
        (b"PK\x03\x04 xl/ nothing", "reader.kind_unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "reader.kind_unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "reader.encrypted"),
        (b"{\\rtf1 text}", "reader.kind_unknown"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "reader.damaged"),
        (b"\x7fELF\x00\x00", "reader.kind_unknown"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content, code):
    found = FileReader().read(content, "a")
    assert isinstance(found, Refused)
    assert [reason.code for reason in found] == [code]


def test_a_bomb_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", bytes(50_000_000))
    assert FileReader().read(out.getvalue(), "a") == refuse("reader.explodes", name="a", limit_mb=100)


def test_a_page_is_shown_as_a_picture():
    reader = FileReader()
    for content in (letter(), file_of(image_of(letter(), dpi=100)), pdf_of(image_of(letter(), dpi=100), dpi=100)):
        picture = Image.open(io.BytesIO(reader.page(content, 1, 400).or_raise()))
        assert (picture.format, picture.width, 560 <= picture.height <= 570) == ("PNG", 400, True)
    upright = Image.open(io.BytesIO(reader.page(letter(), 1, 400, turned=90).or_raise()))
    assert (upright.height, 560 <= upright.width <= 570) == (400, True)


def test_a_page_that_is_not_there_is_refused():
    reader = FileReader()
    assert reader.page(letter(), 2, 400) == refuse("reader.no_such_page", page=2, pages=1)
    assert reader.page(word_file("a"), 1, 400) == refuse("reader.no_pages", kind="DOCX")
    assert reader.page(b"text", 1, 400) == refuse("reader.no_pages", kind="TXT")
    assert reader.page(b"%PDF-1.4", 1, 400) == refuse("reader.damaged", name="", kind="PDF")


# --- what breaks the reading process --------------------------------------------------------------------------------


@pytest.fixture
def child_is(monkeypatch, tmp_path):
    """Puts a module of this text in the place of the reading process."""

    def put(text):
        (tmp_path / "stand_in.py").write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        monkeypatch.setattr(apart, "_CHILD", "stand_in")

    return put


def test_a_process_that_crashes_is_told(child_is):
    child_is('import os\nprint(\'{"done": 3, "total": 9}\', flush=True)\nos.abort()')
    assert FileReader().read(letter(), "a") == refuse("reader.crashed", name="a", page=4)


def test_a_process_that_hangs_is_ended(child_is):
    child_is('import time, pathlib\nprint(\'{"done": 1, "total": 9}\', flush=True)\ntime.sleep(60)')
    began = time.monotonic()
    assert FileReader(seconds=1).read(letter(), "a") == refuse("reader.hung", name="a", page=2, seconds=1)
    assert time.monotonic() - began < 20


STICKS = """
import pathlib, sys, time
from thidua.adapters import pdf_in
from thidua.adapters.reader import child

own = pdf_in.PdfPages.layer

def layer(self, number):
    {at_the_page}
    return own(self, number)

pdf_in.PdfPages.layer = layer
child.main(sys.stdin.buffer, sys.stdout)
"""


@pytest.mark.parametrize("does", ["time.sleep(60)", "__import__('os').abort()"], ids=["hangs", "crashes"])
def test_a_page_on_which_a_library_sticks_is_left_out_and_the_rest_is_read(child_is, does):
    child_is(STICKS.format(at_the_page=f"number == 2 and {does}"))
    pages, shelf = printed("Thi đua\n#pagebreak()\nKhen thưởng\n#pagebreak()\nKế hoạch"), OnShelf()
    found = FileReader(seconds=5).read(pages, "a.pdf", None, shelf).or_raise()
    assert ([line.text for line in found.lines if line.text], found.pages) == (["Thi đua", "Kế hoạch"], 3)
    assert found.notes == (Reason.of("reader.pages_unread", pages="2"), Reason.of("reader.page_left_out", page=2))
    assert sorted(shelf) == [1, 3]


def test_the_only_page_that_sticks_is_told_without_others(child_is):
    child_is(STICKS.format(at_the_page="import os; os.abort()"))
    assert FileReader().read(printed("Thi đua"), "a.pdf") == refuse("reader.crashed", name="a.pdf", page=1)


def test_a_file_of_which_every_page_sticks_is_refused(child_is):
    child_is(STICKS.format(at_the_page="import os; os.abort()"))
    pages = printed("\n#pagebreak()\n".join(["Thi đua"] * 5))
    assert FileReader().read(pages, "a.pdf") == refuse("reader.crashed", name="a.pdf", page=4)


def test_what_a_process_started_ends_with_it(child_is, tmp_path):
    child_is(
        "import subprocess, pathlib, os, sys, time\n"
        f"one = subprocess.Popen(['sleep', '60'])\npathlib.Path({str(tmp_path / 'id')!r}).write_text(str(one.pid))\n"
        'print(\'{"done": 1, "total": 9}\', flush=True)\ntime.sleep(60)'
    )
    assert FileReader().read(letter(), "a", lambda *_: False) == refuse("reader.cancelled", name="a", pages=1)
    about = Path("/proc") / (tmp_path / "id").read_text() / "stat"
    for _ in range(50):
        state = about.read_text().split()[2] if about.exists() else "gone"
        if state in {"Z", "gone"}:
            break
        time.sleep(0.1)
    assert state in {"Z", "gone"}


def test_a_process_that_swells_is_told():
    tight = FileReader(memory=280 * MEGABYTE)
    found = tight.read(file_of(Image.new("RGB", (8000, 9000), "white"), "PNG"), "a.png")
    assert isinstance(found, Refused)
    assert {reason.code for reason in found} <= {"reader.too_heavy", "reader.crashed", "reader.page_damaged"}


def test_the_process_answers_what_it_is_asked():
    question = {"name": "a", "memory": 0, "most_pages": 9, "page": 0, "shelf": False, "kept": {}, "left_out": {}}
    out = io.StringIO()
    child.main(io.BytesIO(json.dumps(question).encode() + b"\n" + word_file("Kế hoạch")), out)
    answer = text_read(json.loads(out.getvalue().splitlines()[-1]))
    assert [line.text for line in answer.or_raise().lines] == ["Kế hoạch"]


@pytest.mark.parametrize(("raised", "code"), [(MemoryError, "reader.too_heavy"), (ValueError, "reader.broke_off")])
def test_whatever_is_raised_becomes_a_reason(monkeypatch, raised, code):
    def fail(*_args, **_about):
        raise raised

    monkeypatch.setattr(child.KindReader, "page", fail)
    question = {"name": "a", "memory": 0, "most_pages": 9, "page": 1, "width": 9, "turned": 0, "left_out": {}}
    out = io.StringIO()
    child.main(io.BytesIO(json.dumps(question).encode() + b"\n"), out)
    assert [reason.code for reason in image_read(json.loads(out.getvalue()))] == [code]


def test_answers_cross_the_wire_whole():
    text = ReceivedText(
        lines=(Line(1, "Đơn vị\tĐiểm", 2, Box(1, 2, 3, 4), 91), Line(2, "")),
        encoding="PDF",
        notes=(Reason.of("reader.turned", pages="1–2"),),
        pages=2,
        turns=(Turn(2, 90),),
        others=(OtherReading(2, Way.TEXT, "Bon vi"),),
    )
    assert text_read(json.loads(written(Ok(text)))) == Ok(text)
    assert image_read(json.loads(written(Ok(b"\x89PNG\x00")))) == Ok(b"\x89PNG\x00")
    no = refuse("reader.hung", name="a", page=1, seconds=60)
    assert (text_read(json.loads(written(no))), image_read(json.loads(written(no)))) == (no, no)


SEEDS = {
    "PDF": letter,
    "scan": lambda: pdf_of(image_of(letter(), dpi=60), dpi=60),
    "DOCX": lambda: word_file("Kế hoạch", "Thi đua"),
    "PNG": lambda: file_of(image_of(letter(), dpi=40), "PNG"),
    "TIFF": lambda: file_of(image_of(letter(), dpi=40), "TIFF"),
}


@pytest.mark.parametrize("kind", SEEDS)
def test_spoilt_files_never_raise(kind):
    """Each file cut short and with bytes changed, always in the same places; read here, so that a raise would show.

    The images that come out of it are not looked at: what an engine sees on a spoilt page is no matter of this test.
    """
    whole, chance = SEEDS[kind](), random.Random(kind)
    reader = KindReader(Blind())
    for trial in range(6):
        spoilt = bytearray(whole[: chance.randrange(9, len(whole))] if trial % 2 else whole)
        for _ in range(1 << trial):
            spoilt[chance.randrange(8, len(spoilt))] = chance.randrange(256)
        found = reader.read(bytes(spoilt), "a")
        assert isinstance(found, Ok | Refused)


def test_a_photo_of_a_phone_is_read_and_a_broken_one_is_told():
    photo = (Path(__file__).parent / "photo.heic").read_bytes()
    found = FileReader().read(photo, "anh.heic").or_raise()
    assert (found.encoding, found.pages) == ("HEIC", 1)
    assert error_rate(found.text.split(" MỤC ĐÍCH")[0], "\n".join((*LEFT, *RIGHT, *TITLE, BODY[0]))) < 0.03
    for broken in (photo[:-9_000], photo[:700] + bytes(9_000) + photo[9_700:]):
        outcome = FileReader().read(broken, "anh.heic")
        assert isinstance(outcome, Refused) or any(note.code == "reader.pages_unread" for note in outcome.value.notes)
