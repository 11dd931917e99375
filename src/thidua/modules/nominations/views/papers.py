"""Papers that the system writes: the achievement report, the submission letter with its list."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from thidua.core.documents.tree import Document
from thidua.core.kernel.ids import DossierId, NominationId
from thidua.core.kernel.outcome import refuse
from thidua.foundation.asked import Asked
from thidua.foundation.files import attachment
from thidua.foundation.sockets import plugged
from thidua.foundation.views import shows
from thidua.modules.nominations.queries import written
from thidua.ports.writer import Writer

KINDS = frozenset({"docx", "pdf"})


def _answer(kind: str, name: str, document: Document) -> HttpResponse:
    writer = plugged(Writer, name=kind)
    return attachment(writer.write(document), name=name + writer.suffix, media=writer.media_type)


@shows("nominations.see_nomination")
@require_GET
def report(request: Asked, dossier: int, kind: str) -> HttpResponse:
    """The achievement report of a dossier."""
    if kind not in KINDS:
        refuse("absent.not_found").or_raise()
    document = written.report(request.ctx, DossierId(dossier)).or_raise()
    return _answer(kind, f"bao-cao-thanh-tich-{dossier}", document)


@shows("nominations.see_nomination")
@require_GET
def letter(request: Asked, nomination: int, kind: str) -> HttpResponse:
    """The submission letter of a nomination with its list."""
    if kind not in KINDS:
        refuse("absent.not_found").or_raise()
    document = written.letter(request.ctx, NominationId(nomination)).or_raise()
    return _answer(kind, f"to-trinh-{nomination}", document)
