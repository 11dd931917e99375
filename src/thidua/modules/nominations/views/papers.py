"""Papers that the system writes: the achievement report, the submission letter with its list."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from thidua.core.kernel.ids import DossierId, NominationId
from thidua.core.kernel.outcome import refuse
from thidua.foundation import files
from thidua.foundation.asked import Asked
from thidua.foundation.views import shows
from thidua.modules.nominations.queries import written

KINDS = frozenset({"docx", "pdf"})


@shows("nominations.see_nomination")
@require_GET
def report(request: Asked, dossier: int, kind: str) -> HttpResponse:
    """The achievement report of a dossier."""
    if kind not in KINDS:
        refuse("absent.not_found").or_raise()
    document = written.report(request.ctx, DossierId(dossier)).or_raise()
    return files.paper(document, kind=kind, name=f"bao-cao-thanh-tich-{dossier}")


@shows("nominations.see_nomination")
@require_GET
def letter(request: Asked, nomination: int, kind: str) -> HttpResponse:
    """The submission letter of a nomination with its list."""
    if kind not in KINDS:
        refuse("absent.not_found").or_raise()
    document = written.letter(request.ctx, NominationId(nomination)).or_raise()
    return files.paper(document, kind=kind, name=f"to-trinh-{nomination}")
