"""Which adapter stands behind which port."""

from thidua.adapters.criteria_xlsx import CriteriaXlsx
from thidua.adapters.docx_out import DocxWriter
from thidua.adapters.pdf_out import PdfWriter
from thidua.adapters.sheets_xlsx import SheetsXlsx
from thidua.adapters.text_in import TextReader
from thidua.adapters.xlsx_out import XlsxWriter
from thidua.foundation.sockets import plug
from thidua.ports.reader import Reader
from thidua.ports.spreadsheet import CriteriaBook, RoundBook
from thidua.ports.writer import Writer


def connect() -> None:
    """Plug every adapter into its port. Called once, when Django is ready."""
    plug(Reader, TextReader())
    plug(CriteriaBook, CriteriaXlsx())
    plug(RoundBook, SheetsXlsx())
    plug(Writer, DocxWriter(), name="docx")
    plug(Writer, PdfWriter(), name="pdf")
    plug(Writer, XlsxWriter(), name="xlsx")
