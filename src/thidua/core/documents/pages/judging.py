"""Which of two readings of a page wins, and when a second reading is worth its time."""

from thidua.core.documents.received import Way
from thidua.core.vietnamese.quality import Verdict, quality

# A page of text has hundreds of words; with fewer, under a picture, the text is a signature's mark and no page.
_FEW_WORDS = 40
# A reading by OCR is unsure below this mean confidence (percent) or this share of valid syllables (percent).
_SURE = 82
_VALID = 85


def worth(text: str) -> int:
    """Good words less bad ones: a long ruined text is worth less than a short clean one, a long clean one the most."""
    found = quality(text)
    return 2 * found.valid - found.words


def winner(*, layer: str, ocr: str) -> Way:
    """The better of a page's two readings; the text that the file itself carries where both are worth the same."""
    return Way.OCR if worth(ocr) > worth(layer) else Way.TEXT


def is_doubted(layer: str, *, has_picture: bool) -> bool:
    """Whether the text of a PDF page is to be checked against its image. `has_picture`: one that covers the page."""
    found = quality(layer)
    if found.words < _FEW_WORDS:
        return has_picture
    return found.verdict is Verdict.DAMAGED


def is_unsure(text: str, confidence: int | None) -> bool:
    """Whether a page read from its image may gain by being cleaned and read again."""
    found = quality(text)
    is_ruined = found.words >= _FEW_WORDS and found.valid * 100 < found.words * _VALID
    return confidence is None or confidence < _SURE or is_ruined
