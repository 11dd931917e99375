"""Scans of the restored source texts: wrong letters, facts against the clean text, time against Tesseract, memory.

The papers are set in Tinos, scanned at 200 dots an inch with skew, noise, JPEG artefacts and a seal over the signature.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PIL import Image

from benches.case import Case
from tests.adapters.scans import BAD, CLEAN, OFFICE, error_rate, paper_of, pdf_of, printed, scan_of
from tests.intake.test_scans import body, restored, scored
from thidua.adapters import pdf_in
from thidua.adapters.ocr import Tesseract
from thidua.adapters.page_cleaning import as_pnm, grey
from thidua.adapters.page_reading import PageReading
from thidua.adapters.reader.kinds import KindReader
from thidua.core.documents.received import ReceivedText, received_text

SCANS = {"clean": CLEAN, "office": OFFICE, "bad": BAD}
NAMES = ("002", "003")
MANY, SCANNED = 500, 24
CORES = 2


def read_scan(content: bytes) -> ReceivedText:
    """The text of a scanned PDF, pages in parallel, in this process."""
    return KindReader().read(content, "a.pdf").or_raise()


def bare(ocr: Tesseract, pages: list[Image.Image]) -> int:
    """The same pages by Tesseract alone, as many at a time."""
    with ThreadPoolExecutor(CORES) as pool:
        return len(list(pool.map(lambda page: ocr.glimpse(as_pnm(grey(page)), dpi=200).or_raise(), pages)))


def resident() -> int:
    """Memory of this process, MiB."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096 >> 20


def grown(content: bytes, most: int) -> str:
    """Memory after a tenth of the pages and after the last."""
    seen: list[int] = []
    source = pdf_in.opened(content, "a.pdf").or_raise()
    reading = PageReading(Tesseract(), most)
    reading.read(source, "a.pdf", lambda _done, _total: bool(seen.append(resident()) or True)).or_raise()
    source.close()
    return f"{seen[len(seen) // 10]} MiB at page {len(seen) // 10}, {seen[-1]} MiB at page {len(seen)}"


def cases() -> Iterator[Case]:
    """Each text and scan with its figures in its name; then many pages."""
    ocr = Tesseract()
    ocr.readiness()
    for name in NAMES:
        text = restored(name)
        clean = scored(name, received_text(text)).f1
        for kind, how in SCANS.items():
            pages = scan_of(paper_of(text), how)
            scan = pdf_of(*pages)
            found = read_scan(scan)
            plain = body(name)
            letters = read_scan(pdf_of(*scan_of(paper_of(plain), how))).text
            wrong, facts = error_rate(letters, plain), scored(name, found).f1
            alone = f"{name} {kind}: Tesseract alone"
            yield Case(alone, partial(bare, ocr, pages), 3, len(pages))
            said = f"{name} {kind}: {float(wrong):.2%} wrong, F1 {float(facts):.3f} of {float(clean):.3f}"
            yield Case(said, partial(read_scan, scan), 3, len(pages), against=alone)
    many = printed("\n#pagebreak()\n".join(["Thi đua yêu nước, khen thưởng kịp thời. " * 60] * MANY))
    print(f"  {MANY} pages of text: {grown(many, MANY)}")
    page = scan_of(paper_of(restored("002")), OFFICE)[0]
    print(f"  {SCANNED} scanned pages: {grown(pdf_of(*[page] * SCANNED), SCANNED)}")
