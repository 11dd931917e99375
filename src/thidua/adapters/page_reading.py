"""All pages of a file to one text: by the words the file carries where these are good, else by OCR, the better wins."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain

from thidua.adapters.page_cleaning import as_jpeg, upright
from thidua.adapters.page_ocr import PageText, page_text
from thidua.adapters.page_record import ReadPage, read_back, written
from thidua.adapters.page_sources import Layer, PageSource
from thidua.core.documents.old_fonts import in_unicode
from thidua.core.documents.pages import in_reading_order, is_doubted, lines, numbered, pieces, ruled_rows, winner
from thidua.core.documents.received import OtherReading, ReceivedText, Turn, Way
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.vietnamese.quality import quality
from thidua.ports.ocr import Ocr
from thidua.ports.pages import PageRead, Shelf, Watch

MOST_PAGES = 200
SHOWN_WIDTH = 1240
PLAIN = "PDF"
"""What stands for the encoding of pages that need none."""


@dataclass(frozen=True, slots=True)
class PageReading:
    """Reads files of at most `most_pages` pages, `workers` pages at a time by OCR.

    `left_out`: pages that are not opened, for a library hung or crashed on them, each with why. `at` is told the number
    of each page before it is opened and 0 after, so that whoever waits knows where a library hangs.
    """

    ocr: Ocr
    most_pages: int = MOST_PAGES
    workers: int = os.cpu_count() or 1
    left_out: Mapping[int, Reason] = field(default_factory=dict)
    at: Callable[[int], None] = lambda _number: None

    def read(
        self, source: PageSource, name: str, watch: Watch | None = None, shelf: Shelf | None = None
    ) -> Outcome[ReceivedText]:
        """The text of an open file. Refused: reader.too_many_pages, reader.cancelled, reader.blank, ocr.…"""
        count = len(source)
        if count > self.most_pages:
            return refuse("reader.too_many_pages", name=name, pages=count, limit=self.most_pages)
        kept = {number: read_back(record) for number, record in (shelf.kept() if shelf else {}).items()}
        found: list[ReadPage] = []
        for page in self._pages(source, kept):
            found.append(page)
            if shelf is not None and page.number not in kept and not page.trouble:
                shelf.keep(_laid_down(page, source))
            if watch is not None and not watch(len(found), count):
                return refuse("reader.cancelled", name=name, pages=len(found))
        if any(line.text.strip() for page in found for line in page.lines):
            return Ok(_text(found))
        troubles = tuple(dict.fromkeys(chain.from_iterable(page.trouble for page in found)))
        return Refused(troubles) if troubles else refuse("reader.blank", name=name)

    def _pages(self, source: PageSource, kept: Mapping[int, ReadPage]) -> Iterator[ReadPage]:
        """The pages in order. Pages are opened here, one at a time; only OCR runs beside, never far ahead."""
        waiting: deque[Callable[[], ReadPage]] = deque()
        with ThreadPoolExecutor(self.workers) as pool:
            try:
                for number in range(1, len(source) + 1):
                    waiting.append(self._at_hand(number, kept) or self._opened(source, number, pool))
                    if len(waiting) > self.workers:
                        yield waiting.popleft()()
                while waiting:
                    yield waiting.popleft()()
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

    def _at_hand(self, number: int, kept: Mapping[int, ReadPage]) -> Callable[[], ReadPage] | None:
        """A page that needs no opening: it was read before, or it is left out."""
        if number in kept:
            return partial(kept.__getitem__, number)
        why = self.left_out.get(number)
        return partial(ReadPage, number, trouble=(why,)) if why else None

    def _opened(self, source: PageSource, number: int, pool: ThreadPoolExecutor) -> Callable[[], ReadPage]:
        self.at(number)
        begun = self._begun(source, number, pool)
        self.at(0)
        return begun

    def _begun(self, source: PageSource, number: int, pool: ThreadPoolExecutor) -> Callable[[], ReadPage]:
        """A page whose text layer is read; where its image must be read too, that has begun."""
        try:
            layer = source.layer(number)
            own = _from_layer(number, layer) if layer is not None else None
            if layer is not None and own is not None and not own.is_doubted:
                return lambda: own
            ready = self.ocr.readiness()
            if isinstance(ready, Refused):
                kept = replace(own or ReadPage(number), trouble=ready.reasons)
                return lambda: kept
            seen = pool.submit(page_text, source.picture(number), self.ocr)
        except Exception as failed:  # noqa: BLE001 - a damaged page makes a library raise almost anything; the rest is read
            broken = ReadPage(
                number, trouble=(Reason.of("reader.page_damaged", page=number, why=type(failed).__name__),)
            )
            return lambda: broken
        return lambda: _better(number, own, seen)


def _laid_down(page: ReadPage, source: PageSource) -> PageRead:
    """The page with its picture as it is shown beside its text; a picture that cannot be made costs only itself."""
    record = written(page)
    try:
        image = upright(source.shown(page.number, SHOWN_WIDTH), page.turned)
        return PageRead(page.number, record, as_jpeg(image), image.width, image.height)
    except Exception:  # noqa: BLE001 - as below: the page's image may be damaged; what was read of it stays
        return PageRead(page.number, record, b"", 0, 0)


def _from_layer(number: int, layer: Layer) -> ReadPage:
    found = ruled_rows((piece for run in layer.runs for piece in pieces(run)), layer.rules)
    ordered = in_reading_order(found, width=layer.width)
    kept, encoding = in_unicode(tuple(lines(ordered, page=number, width=layer.width, height=layer.height)))
    page = ReadPage(number, kept, turned=layer.turned, encoding=encoding)
    return replace(page, is_doubted=is_doubted(page.text, has_picture=layer.has_picture))


def _better(number: int, own: ReadPage | None, seen: Future[Outcome[PageText]]) -> ReadPage:
    """Of the page's own words and what was seen on its image the better; the other is kept beside it."""
    try:
        outcome = seen.result()
    except Exception as failed:  # noqa: BLE001 - as above: the page's image may be damaged, the other pages are read
        outcome = refuse("reader.page_damaged", page=number, why=type(failed).__name__)
    own = own or ReadPage(number)
    if isinstance(outcome, Refused):
        return replace(own, trouble=outcome.reasons)
    text = outcome.value
    if own.text.strip() and winner(layer=own.text, ocr=text.text) is Way.TEXT:
        return replace(own, other=OtherReading(number, Way.OCR, text.text))
    other = OtherReading(number, Way.TEXT, own.text) if own.text.strip() else None
    kept = tuple(lines(text.rows, page=number, width=text.width, height=text.height))
    return ReadPage(number, kept, Way.OCR, other, text.confidence, text.turned)


def _text(found: Sequence[ReadPage]) -> ReceivedText:
    encodings = list(dict.fromkeys(page.encoding for page in found if page.encoding))
    notes = (
        *(Reason.of("file.converted", encoding=encoding) for encoding in encodings),
        *_notes(found),
        *dict.fromkeys(chain.from_iterable(page.trouble for page in found)),
    )
    return ReceivedText(
        lines=numbered(chain.from_iterable(page.lines for page in found)),
        encoding=encodings[0] if encodings else PLAIN,
        notes=notes,
        pages=len(found),
        turns=tuple(Turn(page.number, page.turned) for page in found if page.turned),
        others=tuple(page.other for page in found if page.other is not None),
    )


def _notes(found: Sequence[ReadPage]) -> Iterator[Reason]:
    """What the user is told of the way the pages were read."""
    seen = [page for page in found if page.way is Way.OCR]
    replaced = [page for page in seen if page.other is not None]
    if seen:
        sure = [page.confidence for page in seen if page.confidence is not None]
        mean = sum(sure) // len(sure) if sure else 0
        yield Reason.of("reader.read_by_ocr", pages=_spans(seen), confidence=mean)
    if replaced:
        before = _share("\n".join(page.other.text for page in replaced if page.other is not None))
        after = _share("\n".join(page.text for page in replaced))
        yield Reason.of("reader.layer_replaced", pages=_spans(replaced), before=before, after=after)
    if kept := [page for page in found if page.way is Way.TEXT and page.is_doubted and page.text.strip()]:
        yield Reason.of(
            "reader.layer_doubtful", pages=_spans(kept), share=_share("\n".join(page.text for page in kept))
        )
    if unread := [page for page in found if page.trouble and not page.text.strip()]:
        yield Reason.of("reader.pages_unread", pages=_spans(unread))
    if turned := [page for page in found if page.turned]:
        yield Reason.of("reader.turned", pages=_spans(turned))


def _share(text: str) -> int:
    """Valid syllables of all words, percent."""
    return int(quality(text).share * 100)


def _spans(pages: Sequence[ReadPage]) -> str:
    """Page numbers as they are told: 1–3, 5."""
    spans: list[list[int]] = []
    for page in pages:
        if spans and page.number == spans[-1][1] + 1:
            spans[-1][1] = page.number
        else:
            spans.append([page.number, page.number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in spans)
