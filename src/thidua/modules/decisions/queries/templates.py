"""The words of a body's decisions: the newest version of each kind, the versions before, and a paper to look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings

from thidua.core.documents.award_decision import decision as composing
from thidua.core.documents.award_decision import wording
from thidua.core.documents.award_decision.content import GRANTING, AwardLine, DecisionPaper
from thidua.core.documents.tree import Document
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.statutes.citing import cited_plain
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.law.book import lawbook
from thidua.modules.decisions.models import DecisionTemplate
from thidua.modules.directory.public import UnitView, unit_view

WRITING = "decisions.write_template"
SAMPLE = (
    AwardLine("Nguyễn Văn A", "Chuyên viên, Phòng Một", "Giấy khen", "Hoàn thành sớm đề án", "năm 2025", 710_000),
    AwardLine("Phòng Hai", "", "Tập thể Lao động tiên tiến", "", "năm 2025", 1_870_000, is_title=True),
)  # fmt: skip
"""Invented lines for looking at the words."""


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version as it was written."""

    id: int
    version: int
    because: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TemplatePage:
    """The words of one kind: what stands in the form, the versions, and what the law keeps in it."""

    unit: UnitView
    kind: str
    version: int
    articles: tuple[str, ...]
    bases: tuple[str, ...]
    recipients: tuple[str, ...]
    versions: tuple[VersionView, ...]
    kept: tuple[tuple[str, str], ...]
    needed: tuple[str, ...]


def newest(unit: int, kind: str) -> DecisionTemplate | None:
    """The version that a new draft of the body takes, None for the words of the house."""
    return DecisionTemplate.objects.filter(unit=unit, kind=kind).order_by("-version").first()


def kept_in(kind: str) -> tuple[tuple[str, str], ...]:
    """The articles that the law orders, each with its place in words."""
    texts = lawbook().texts
    return tuple((text, cited_plain(place, texts)) for text, place in wording.KEPT.get(kind, ()))


def template_page(ctx: Context, unit: UnitId, kind: str, *, version: int | None = None) -> Outcome[TemplatePage]:
    """The words of a kind for who may write them; `version` shows an earlier one to begin from."""
    if unit not in gate.units_of(WRITING, holder=ctx.actor, on=ctx.today) or kind not in wording.KINDS:
        return refuse("absent.not_found")
    rows = list(DecisionTemplate.objects.filter(unit=unit, kind=kind).order_by("-version"))
    shown = next((row for row in rows if version is None or row.version == version), None)
    if version is not None and version != 0 and shown is None:
        return refuse("absent.not_found")
    of_house = shown is None or version == 0
    articles = wording.HOUSE[kind] if of_house or shown is None else tuple(shown.articles)
    return Ok(
        TemplatePage(
            unit_view(unit), kind, rows[0].version if rows else 0, articles,
            tuple(shown.bases) if shown else (), tuple(shown.recipients) if shown else (),
            tuple(VersionView(row.pk, row.version, row.because, row.by, row.at) for row in rows),
            kept_in(kind), tuple(sorted(wording.NEEDED[kind])),
        )
    )  # fmt: skip


def sample_paper(
    unit: UnitView, kind: str, articles: Sequence[str], bases: Sequence[str], recipients: Sequence[str], *, on: date
) -> Document:
    """A paper of invented lines with these words, as the decision will look with its annex."""
    one = AwardLine("Nguyễn Văn A", "", "Giấy khen", "", "năm 2025", instead="Nguyễn Văn Á")
    return composing.compose(
        DecisionPaper(
            kind=kind, body=unit.name, parent="", symbol=f"QĐ-{unit.code}", place=unit.place,
            authority=f"Thủ trưởng {unit.name}", about="(bản xem thử)", bases=tuple(bases) or ("(căn cứ)",),
            lines=SAMPLE if kind == GRANTING else (one,), signer_office="Thủ trưởng", signer="",
            recipients=tuple(recipients), made_on=on, year=on.year,
            target=f"Quyết định số 01/QĐ-{unit.code} ngày 05 tháng 01 năm {on.year}", because="(lý do)",
            fund=f"quỹ thi đua, khen thưởng của {unit.name}", is_demo=settings.THIDUA_DEMO, wording=tuple(articles),
        )
    )  # fmt: skip
