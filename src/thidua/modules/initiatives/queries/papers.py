"""The certificate of a recognised initiative."""

from django.conf import settings

from thidua.core.documents.recognition_paper import Recognition, compose
from thidua.core.documents.tree import Document
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.modules.directory.public import unit_view
from thidua.modules.initiatives.queries.initiatives import SCOPE_WORDS, InitiativePage


def certificate(page: InitiativePage) -> Outcome[Document]:
    """The paper; refused where there is no recognition to certify."""
    if page.initiative.state != "recognised" or page.decision_on is None:
        return refuse("initiative.not_recognised")
    body = unit_view(page.initiative.to)
    above = unit_view(body.parent).name if body.parent else ""
    paper = Recognition(
        body=body.name, parent=above, place=body.place, title=page.initiative.title, unit=page.initiative.unit_name,
        authors=page.initiative.authors, scope=str(SCOPE_WORDS[page.initiative.scope]), number=page.decision_number,
        on=page.decision_on, is_demo=settings.THIDUA_DEMO,
    )  # fmt: skip
    return Ok(compose(paper))
