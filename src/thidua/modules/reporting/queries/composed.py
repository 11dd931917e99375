"""The office's own report: what it would say now, its versions, and the paper made from a version."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from thidua.core.documents.amounts import amount_text
from thidua.core.documents.basis import Basis
from thidua.core.documents.composed_report import ComposedReport, FigureLine, TargetLine, Told, UnitLine, compose
from thidua.core.documents.letterhead import Origin
from thidua.core.documents.signing import Distribution, Signature
from thidua.core.documents.tree import Document
from thidua.core.kernel.ids import CampaignId, DueId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.reporting.due import Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Indicator, OverTime
from thidua.core.reporting.standing import Standing
from thidua.core.reporting.wording import Piece, filled
from thidua.foundation.sentences import sentence
from thidua.modules.campaigns.public import campaign_view
from thidua.modules.directory.public import unit_view
from thidua.modules.reporting.models import Composition, DueRow, Figure, ReportRow, ReportVersion
from thidua.modules.reporting.queries import charts, saying, totals
from thidua.modules.reporting.queries.display import period_name
from thidua.modules.reporting.queries.drafts import WORDS
from thidua.modules.reporting.queries.gathering import form_of, unscaled
from thidua.modules.reporting.queries.indexing import newest_versions

COUNTED, ASKED = "SO_BAO_CAO", "SO_DON_VI"
"""Figures that every outline may name: how many reports count, and how many are asked for."""
REPORT = "báo cáo"
PERIOD = "_KY"
"""Behind a code: the figure of the period alone, where the code alone tells it from the year's first on."""


@dataclass(frozen=True, slots=True)
class CompositionView:
    """A version of the office's report."""

    version: int
    at: datetime
    by: str
    because: str
    digest: str
    content: Mapping[str, Any]


def drafted_outline(form: Form) -> tuple[str, ...]:
    """A text to begin with: one sentence for the reports, one for each figure."""
    opening = f"Có {{{COUNTED}}} trong {{{ASKED}}} đơn vị đã gửi báo cáo và được duyệt. Kết quả tổng hợp như sau:"
    lines = (f"{each.name}: {{{each.code}}} {each.unit}".rstrip() + "." for each in form.indicators)
    return (opening, *lines)


def outline_of(form: Form, due: DueId) -> tuple[str, ...]:
    """The text of the newest version, else the form's, else one to begin with."""
    row = Composition.objects.filter(due=due).order_by("-version").first()
    return tuple(row.content["outline"]) if row else form.outline or drafted_outline(form)


def figures_in_words(form: Form, due: DueRow, found: Mapping[str, totals.TotalView]) -> dict[str, str]:
    """Each figure as a sentence writes it."""
    counted, asked = counts(due)
    written = {
        each.code: amount_text(totals.counted(each, found[each.code], every=due.every)) for each in form.indicators
    }
    of_period = {f"{each.code}{PERIOD}": amount_text(found[each.code].amount) for each in adding(form, due)}
    return {**of_period, **written, COUNTED: str(counted), ASKED: str(asked)}


def adding(form: Form, due: DueRow) -> tuple[Indicator, ...]:
    """The figures that grow over the periods of a year, of which a sentence may also tell the period alone."""
    is_periodic = due.every != Every.ONCE
    return tuple(each for each in form.indicators if is_periodic and each.over_time is OverTime.ADDED)


def counts(due: DueRow) -> tuple[int, int]:
    """How many reports are approved, and how many are asked for."""
    rows = ReportRow.objects.filter(due=due)
    return rows.filter(state="approved").count(), rows.exclude(state="lifted").count()


def preview(form: Form, due: DueRow, outline: tuple[str, ...]) -> Outcome[tuple[tuple[Piece, ...], ...]]:
    """The text with the figures of this moment in it."""
    words = figures_in_words(form, due, totals.totals(form, DueId(due.pk)))
    pieces = []
    for number, paragraph in enumerate(outline, 1):
        said = filled(paragraph, words)
        if isinstance(said, Refused):
            return refuse("form.unknown_figure", where=f"§{number}", codes=said.reasons[0].value("codes"))
        pieces.append(tuple(replace(piece, code=_behind(piece.code, form)) for piece in said.value))
    return Ok(tuple(pieces))


def _behind(code: str, form: Form) -> str:
    """The code of the figure behind a name in the text."""
    return code if form.indicator(code) else code.removesuffix(PERIOD)


def gathered(due: DueRow, outline: tuple[str, ...], *, on: date) -> Outcome[dict[str, Any]]:
    """Everything a version keeps: the words, the figures, where targets stand, and the versions it was made from."""
    form, version = form_of(due.scheme_id)
    counted, asked = counts(due)
    if not counted:
        return refuse("composition.nothing_in")
    said = preview(form, due, outline)
    if isinstance(said, Refused):
        return said
    found = totals.totals(form, DueId(due.pk))
    approved = ReportRow.objects.filter(due=due, state="approved").values_list("pk", flat=True)
    sources = sorted((report, row.version) for report, row in newest_versions(list(approved)).items())
    return Ok({
        "form": version, "outline": list(outline), "counted": counted, "asked": asked, "on": on.isoformat(),
        "paragraphs": ["".join(piece.text for piece in paragraph) for paragraph in said.value],
        "figures": [_kept(view) for view in found.values()],
        "targets": [saying.kept(view) for view in totals.targets_of(form, due, found, on=on)],
        "conversions": [sentence(reason, "vi") for reason in _conversions(form, found) if reason],
        "checks": [sentence(reason, "vi") for reason in map(saying.of_check, totals.checks_of(form, found)) if reason],
        "sources": [list(source) for source in sources], "charts": charts.kept(charts.drawn(form, due, on=on)),
    })  # fmt: skip


def _conversions(form: Form, found: Mapping[str, totals.TotalView]) -> Iterator[Reason | None]:
    return (saying.of_conversion(view.indicator, view.amount, form.rates) for view in found.values())


def _kept(view: totals.TotalView) -> dict[str, Any]:
    return {
        "code": view.indicator.code, "name": view.indicator.name, "unit": view.indicator.unit, "count": view.count,
        "amount": None if view.amount is None else str(view.amount),
        "so_far": None if view.so_far is None else str(view.so_far),
    }  # fmt: skip


def compositions(due: DueId) -> tuple[CompositionView, ...]:
    """The versions of the office's report, newest first."""
    rows = Composition.objects.filter(due=due).order_by("-version")
    return tuple(CompositionView(r.version, r.at, r.by, r.because, r.digest, r.content) for r in rows)


def _subject(due: DueRow, campaign: str) -> str:
    """Trích yếu: what is reported, of which period, in which campaign. The word "báo cáo" stands above it already."""
    what = f"{due.what[:1].lower()}{due.what[1:]}".removeprefix(f"{REPORT} ")
    with override(charts.LANGUAGE):
        period = period_name(due)
    parts = [what if due.every == Every.ONCE or " " in what else ""]  # "báo cáo tháng" is told by its month
    parts += [] if due.every == Every.ONCE else [f"{period[:1].lower()}{period[1:]}"]
    return f"{', '.join(filter(None, parts))}, phong trào “{campaign}”"


def paper(due: DueRow, view: CompositionView) -> Document:
    """The paper of a version, from what it keeps and the reports' versions it names."""
    kept, campaign = view.content, campaign_view(CampaignId(due.scheme.campaign_id))
    unit = unit_view(UnitId(due.scheme.unit_id))
    made_on = timezone.localtime(view.at).date()
    form, _version = form_of(due.scheme_id)
    bases = (Basis("Kế hoạch", campaign.plan_number, campaign.plan_issued_on, campaign.issuing_body),)
    return compose(
        ComposedReport(
            made_on=made_on, origin=Origin(body=unit.name, symbol="BC", place=unit.place or None, on=made_on),
            subject=_subject(due, campaign.name),
            paragraphs=tuple(kept["paragraphs"]), targets=tuple(_target(each) for each in kept["targets"]),
            figures=tuple(_figure(each) for each in kept["figures"]), told=_told(form, kept["sources"]),
            units=units_of(due.pk, [each["code"] for each in kept["figures"]]),
            checks=(*kept["checks"], *kept.get("conversions", ())),
            signature=Signature(), distribution=Distribution(names=("Như trên",)), counted=kept["counted"],
            asked=kept["asked"], version=view.version, digest=view.digest, bases=bases, is_demo=settings.THIDUA_DEMO,
            charts=charts.of_kept(kept.get("charts")),
        )
    )  # fmt: skip


def _amount(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)


def _figure(kept: Mapping[str, Any]) -> FigureLine:
    return FigureLine(
        kept["code"], kept["name"], kept["unit"], _amount(kept["amount"]), _amount(kept["so_far"]), kept["count"]
    )


def _target(kept: Mapping[str, Any]) -> TargetLine:
    standing = sentence(saying.of_standing(Standing(kept["standing"])), "vi")
    drawn = {name: _amount(kept.get(name)) for name in ("got", "goal", "pace")}
    return TargetLine(
        kept["name"], kept["wanted"], kept["reached"], _amount(kept["rate"]), standing, tone=kept["standing"], **drawn
    )  # fmt: skip


def _told(form: Form, sources: list[list[int]]) -> tuple[Told, ...]:
    wanted = {tuple(source) for source in sources}
    rows = ReportVersion.objects.filter(report__in=[report for report, _version in sources])
    rows = rows.select_related("report__unit").order_by("report__unit__name")
    kept = [row for row in rows if (row.report_id, row.version) in wanted]
    parts = []
    for part in form.narratives:
        told = ((row.report.unit.name, row.content["texts"].get(f"{WORDS}{part.key}", "")) for row in kept)
        parts.append(Told(part.title, tuple((name, text) for name, text in told if text.strip())))
    return tuple(part for part in parts if part.texts)


def units_of(due: int, codes: list[str], *, approved_only: bool = True) -> tuple[UnitLine, ...]:
    """What each unit states, in the order of the codes."""
    found: dict[str, dict[str, Decimal | None]] = {}
    rows = Figure.objects.filter(due=due, amount__isnull=False)
    rows = rows.filter(is_approved=True) if approved_only else rows
    for name, code, amount in rows.values_list("report__unit__name", "code", "amount").order_by("report__unit__name"):
        found.setdefault(name, {})[code] = unscaled(amount)
    return tuple(UnitLine(name, tuple(given.get(code) for code in codes)) for name, given in found.items())
