"""The papers of a closed session, composed each time they are asked for from what is kept of it."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from thidua.core.kernel.ids import SessionId
from thidua.core.kernel.outcome import refuse
from thidua.foundation import files
from thidua.foundation.asked import Asked
from thidua.foundation.views import shows
from thidua.modules.council import public
from thidua.modules.council.queries import papers

PAPERS = {
    "bien-ban-hop": papers.minutes_of,
    "bien-ban-kiem-phieu": papers.vote_record_of,
    "to-trinh": papers.proposal_of,
}
KINDS = {"docx", "pdf"}


@require_GET
@shows("council.see_session")
def paper(request: Asked, session: int, paper: str, kind: str) -> HttpResponse:
    """A paper; what the reader may not see of the session is not in it either."""
    view = public.session_page(request.ctx, SessionId(session)).or_raise()
    if paper not in PAPERS or kind not in KINDS:
        refuse("absent.not_found").or_raise()
    if view.state != "closed":
        refuse("session.no_papers", name=view.name).or_raise()
    return files.paper(PAPERS[paper](view), kind=kind, name=f"{paper}-{session}")
