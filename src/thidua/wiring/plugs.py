"""Which adapter stands behind which port."""

from collections.abc import Iterable, Sequence

from django.conf import settings

from thidua.adapters.blocs_xlsx import BlocsXlsx
from thidua.adapters.calendar_ics import IcsCalendar
from thidua.adapters.certificates_pdf import TypstCertificates
from thidua.adapters.certificates_xlsx import CertificatesXlsx
from thidua.adapters.chance import SystemChance
from thidua.adapters.criteria_xlsx import CriteriaXlsx
from thidua.adapters.docx_out import DocxWriter
from thidua.adapters.language_model import load_restorer
from thidua.adapters.mail_smtp import SmtpMail
from thidua.adapters.nominations_xlsx import NominationsXlsx
from thidua.adapters.package_zip import PackageZip
from thidua.adapters.pdf_out import PdfWriter
from thidua.adapters.reader import FileReader
from thidua.adapters.register_xlsx import RegisterXlsx
from thidua.adapters.registrations_xlsx import RegistrationsXlsx
from thidua.adapters.sealing_hmac import HmacSealing
from thidua.adapters.sheets_xlsx import SheetsXlsx
from thidua.adapters.signing_ed25519 import Ed25519Signing
from thidua.adapters.xlsx_out import XlsxWriter
from thidua.core.plans.text.row import RestoredLine, Restorer
from thidua.foundation.sockets import plug
from thidua.ports.calendar import CalendarWriter
from thidua.ports.certificates import CertificateBook, CertificatePrinter
from thidua.ports.chance import Chance
from thidua.ports.learning import Learner
from thidua.ports.mail import Mail
from thidua.ports.nominations import NominationBook
from thidua.ports.packages import PackageFile
from thidua.ports.pages import PageImages, PageReader
from thidua.ports.reader import Reader
from thidua.ports.register import RegisterBookFile
from thidua.ports.registrations import RegistrationBook
from thidua.ports.sealing import Sealing
from thidua.ports.signing import Signing
from thidua.ports.spreadsheet import CatalogueBook, CriteriaBook, RoundBook
from thidua.ports.writer import Writer


class _RestorerOnDemand:
    """The restorer of ruined text; its model is loaded when the first plan is read, not when the site starts."""

    def restore_lines(self, lines: Sequence[str], /) -> Sequence[RestoredLine]:
        """The lines with their accents given back."""
        return load_restorer().restore_lines(lines)

    def taught(self, confirmed: Iterable[str], /) -> Restorer:
        """One that has also learned what an office confirmed."""
        return load_restorer().taught(confirmed)


def connect() -> None:
    """Plug every adapter into its port. Called once, when Django is ready."""
    reader = FileReader(settings.THIDUA_UPLOAD_LIMIT)
    plug(Reader, reader)
    plug(PageReader, reader)
    plug(PageImages, reader)
    plug(Chance, SystemChance())
    plug(Restorer, _RestorerOnDemand())
    plug(Learner, _RestorerOnDemand())
    plug(CriteriaBook, CriteriaXlsx())
    plug(RegisterBookFile, RegisterXlsx())
    plug(NominationBook, NominationsXlsx())
    plug(PackageFile, PackageZip())
    plug(RoundBook, SheetsXlsx())
    plug(RegistrationBook, RegistrationsXlsx())
    plug(CatalogueBook, BlocsXlsx())
    plug(Writer, DocxWriter(), name="docx")
    plug(Writer, PdfWriter(), name="pdf")
    plug(Writer, XlsxWriter(), name="xlsx")
    plug(CalendarWriter, IcsCalendar())
    plug(Mail, SmtpMail(settings.THIDUA_MAIL, settings.THIDUA_MAIL_FROM))
    plug(CertificatePrinter, TypstCertificates())
    plug(CertificateBook, CertificatesXlsx())
    plug(Sealing, HmacSealing(settings.SECRET_KEY))
    plug(Signing, Ed25519Signing(settings.SECRET_KEY))
