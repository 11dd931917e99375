"""Papers that the system writes: the achievement report, the submission letter with its list."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thidua.core.kernel.ids import DossierId, NominationId, RunId
from thidua.core.kernel.outcome import refuse
from thidua.foundation import files
from thidua.foundation.asked import Asked
from thidua.foundation.views import shows
from thidua.modules.awards.public import kept_run, sheet
from thidua.modules.nominations.queries import pages, written

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


def _run_of(request: Asked, dossier: int) -> RunId:
    row = pages.seen_dossier(request.ctx).filter(pk=dossier).first()
    return RunId(row.run_id) if row and row.run_id else refuse("absent.not_found").or_raise()


@shows("nominations.see_nomination")
@require_GET
def verdict(request: Asked, dossier: int) -> HttpResponse:
    """The eligibility sheet of a dossier, for everybody who may see the dossier: another body's reviewers too."""
    kept = kept_run(request.ctx, _run_of(request, dossier))
    return render(request, "nominations/verdict.html", {"dossier": dossier, "kept": kept})


@shows("nominations.see_nomination")
@require_GET
def verdict_paper(request: Asked, dossier: int, kind: str) -> HttpResponse:
    """That sheet as a file."""
    kept = kept_run(request.ctx, _run_of(request, dossier))
    return files.paper(sheet(kept), kind=kind, name=f"phieu-xet-dieu-kien-{kept.id}")
