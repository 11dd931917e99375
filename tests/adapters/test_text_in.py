import io

import pytest

from thidua.adapters.text_in import MEGABYTE, TextReader
from thidua.core.documents.received import Line, ReceivedText
from thidua.core.kernel.outcome import Ok, refuse
from thidua.core.kernel.reason import Reason


class NeverRead(io.RawIOBase):
    """A file of 300 MB that must be refused by its size alone."""

    def seekable(self):
        return True

    def tell(self):
        return 0

    def seek(self, offset, whence=0):
        return 300 * MEGABYTE

    def read(self, size=-1):
        pytest.fail("a file over the limit was read")


def test_lines_are_numbered_and_composed():
    found = TextReader().read("Số: 12/KH-UBND\r\n\r\nKẾ HOẠCH".encode(), "a.txt")
    lines = (Line(1, "Số: 12/KH-UBND"), Line(2, ""), Line(3, "KẾ HOẠCH"))
    assert found == Ok(ReceivedText(lines, "UTF-8", ()))


def test_an_old_encoding_is_converted_and_said():
    found = TextReader().read("Céng hßa x· héi chñ nghÜa ViÖt Nam".encode("cp1252"), "a.txt")
    notes = (Reason.of("file.converted", encoding="TCVN3 (ABC)"),)
    assert found == Ok(ReceivedText((Line(1, "Cộng hòa xã hội chủ nghĩa Việt Nam"),), "TCVN3 (ABC)", notes))


def test_a_huge_file_is_refused_by_its_size():
    assert TextReader().read_stream(NeverRead(), "to.txt") == refuse(
        "file.too_large", name="to.txt", size_mb=300, limit_mb=10
    )


def test_a_stream_that_cannot_be_wound_is_read_up_to_the_limit():
    class Pipe(io.BytesIO):
        def seekable(self):
            return False

    refused = TextReader(limit=2 * MEGABYTE).read_stream(Pipe(b"a" * (5 * MEGABYTE)), "to.txt")
    assert refused == refuse("file.too_large", name="to.txt", size_mb=3, limit_mb=2)


def test_a_stream_within_the_limit_is_read_like_its_bytes():
    content = "Thi đua yêu nước".encode()
    assert TextReader().read_stream(io.BytesIO(content), "a.txt") == TextReader().read(content, "a.txt")


def test_a_refusal_is_handed_on():
    assert TextReader().read(b"", "a.txt") == refuse("file.empty", name="a.txt")
