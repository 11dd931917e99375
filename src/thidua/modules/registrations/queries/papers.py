"""Papers of registrations: the consolidated list of a year, and the pact with its signatures."""

from datetime import date

from django.conf import settings
from django.utils import timezone

from thidua.core.documents.pact_paper import PactPaper, PactSigner, compose
from thidua.core.documents.tree import Document
from thidua.modules.directory.public import unit_view
from thidua.modules.registrations.queries.pacts import PactPage


def pact_document(page: PactPage, *, made_on: date) -> Document:
    """The pact in the form of an official paper."""
    head = unit_view(page.bloc.head) if page.bloc.head else None
    signers = tuple(
        PactSigner(each.name, each.by, timezone.localtime(each.at) if each.at else None) for each in page.signatures
    )
    concluded = timezone.localtime(page.concluded_at).date() if page.concluded_at else None
    return compose(
        PactPaper(
            text=page.text, bloc=page.bloc.name, parent=page.bloc.parent_body, place=head.place if head else "",
            on=concluded, made_on=made_on, digest=page.digest, version=page.pact.version, signers=signers,
            is_demo=settings.THIDUA_DEMO,
        )
    )  # fmt: skip
