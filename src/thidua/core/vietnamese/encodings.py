"""From the bytes of a text file to Vietnamese text: which encoding, found by which reading gives valid syllables."""

import codecs
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.vietnamese.contents import has_no_text, looks_like
from thidua.core.vietnamese.legacy import as_codes, from_bytes, from_tcvn3, from_vni
from thidua.core.vietnamese.quality import CLEAN_FROM, Quality, Verdict, quality

UTF8 = "UTF-8"
TCVN3 = "TCVN3 (ABC)"
VNI = "VNI"
CP1258 = "Windows-1258"
CP1252 = "Windows-1252"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8", UTF8),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_LEGACY: tuple[tuple[str, Callable[[str], str]], ...] = ((TCVN3, from_tcvn3), (VNI, from_vni))
_AHEAD = Fraction(15, 100)
_SCORED = 100_000
_BROKEN_SHARE = 200
# Controls, and whatever lies beyond Latin letters and their punctuation: bytes that only look like UTF-16 have both.
_NOT_LATIN = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f\u0370-\u1dff\u2200-\uffff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text in NFC, lines end in one line feed; the encoding it came in; what was done to it, for the user."""

    text: str
    encoding: str
    notes: tuple[Reason, ...] = ()


def decoded(content: bytes, *, name: str) -> Outcome[Decoded]:
    """The text of a file called `name`. Refused: empty or blank, another kind of file, bytes that are no text."""
    if not content:
        return refuse("file.empty", name=name)
    if kind := looks_like(content):
        return refuse("file.not_text", name=name, kind=kind)
    found = _by_mark(content) or _without_mark(content)
    if found is None:
        return refuse("file.binary", name=name)
    return Ok(found) if any(char.isalnum() for char in found.text) else refuse("file.blank", name=name)


def _by_mark(content: bytes) -> Decoded | None:
    """By the byte order mark, or by the NULs that UTF-16 leaves between letters."""
    for mark, codec, encoding in _BOMS:
        if content.startswith(mark):
            return _settled(content[len(mark) :].decode(codec, "replace"), encoding)
    half = len(content) // 2
    for codec, nuls in (("utf-16-le", content[1::2]), ("utf-16-be", content[::2])):
        if nuls.count(0) * 3 > half:
            text = content.decode(codec, "replace")
            return _settled(text, "UTF-16") if not _NOT_LATIN.search(text) else None
    return None


def _without_mark(content: bytes) -> Decoded | None:
    if has_no_text(content):
        return None
    try:
        return _reread(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _best_of_bytes(content)


def _reread(text: str) -> Decoded:
    """A good Unicode text, unless its characters are the codes of an old Vietnamese font."""
    own = _scored(text)
    codes = as_codes(text) if own.verdict is Verdict.DAMAGED and not text.isascii() else None
    if codes is not None:
        best, encoding = _best((read(codes), encoding) for encoding, read in _LEGACY)
        share = _scored(best).share
        if share >= CLEAN_FROM and share - own.share > _AHEAD:
            return _settled(best, encoding)
    return _settled(text, UTF8)


def _best_of_bytes(content: bytes) -> Decoded:
    """Bytes that are no Unicode: the reading with most valid syllables; the Western one where none has many."""
    codes = from_bytes(content)
    best, encoding = _best(_readings(content, codes))
    if _scored(best).verdict is not Verdict.CLEAN and encoding != UTF8:
        return _settled(codes, CP1252, Reason.of("file.encoding_guessed", encoding=CP1252))
    return _settled(best, encoding)


def _readings(content: bytes, codes: str) -> Iterator[tuple[str, str]]:
    mended = content.decode("utf-8", "replace")
    whole = mended.replace("\ufffd", "")
    if not whole.isascii() and (len(mended) - len(whole)) * _BROKEN_SHARE <= len(mended) + _BROKEN_SHARE:
        yield mended, UTF8
    yield unicodedata.normalize("NFC", content.decode("cp1258", "replace")), CP1258
    yield from ((read(codes), encoding) for encoding, read in _LEGACY)


def _best(readings: Iterator[tuple[str, str]]) -> tuple[str, str]:
    return max(readings, key=lambda reading: _scored(reading[0]).share)


def _scored(text: str) -> Quality:
    return quality(unicodedata.normalize("NFC", text[:_SCORED]))


def _settled(text: str, encoding: str, *notes: Reason) -> Decoded:
    composed = unicodedata.normalize("NFC", text)
    if encoding != UTF8 and not notes:
        notes = (Reason.of("file.converted", encoding=encoding),)
    if composed != text and encoding == UTF8:
        notes = (*notes, Reason.of("file.composed"))
    if broken := composed.count("\ufffd"):
        notes = (*notes, Reason.of("file.broken_letters", count=broken))
    return Decoded(composed.replace("\r\n", "\n").replace("\r", "\n"), encoding, notes)
