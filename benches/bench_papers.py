"""One score summary in each format: a bloc of seven and one of eighteen, forty criteria each, and the cover letter."""

from collections.abc import Iterator
from functools import partial

from benches.case import Case
from tests.documents.papers import criteria, letter, summary
from thidua.adapters.docx_out import DocxWriter
from thidua.adapters.pdf_out import PdfWriter
from thidua.adapters.xlsx_out import XlsxWriter
from thidua.core.documents import submission_letter, summary_table

CRITERIA = 40


def cases() -> Iterator[Case]:
    """The tree alone, then each writer over the same tree; fonts are read in the run that is thrown away."""
    writers = {"DOCX": DocxWriter(), "PDF": PdfWriter(), "XLSX": XlsxWriter()}
    for size in (7, 18):
        asked = summary(size, criteria=criteria(size, lines=CRITERIA))
        yield Case(f"summary of {size}: tree", partial(summary_table.compose, asked))
        paper = summary_table.compose(asked)
        for name, writer in writers.items():
            yield Case(f"summary of {size}: {name}", partial(writer.write, paper))
    cover = submission_letter.compose(letter(submission_letter.LetterKind.CONG_VAN))
    for name in ("DOCX", "PDF"):
        yield Case(f"cover letter: {name}", partial(writers[name].write, cover))
