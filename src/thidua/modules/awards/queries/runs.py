"""Weighing one bearer by the law of a day, and the verdicts that were kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import BearerId, RunId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.rules.comparison import facts_of
from thidua.core.rules.condition import AllOf
from thidua.core.rules.lawbook import LawBook
from thidua.core.vietnamese.fold import sort_key
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.doors import Door, door
from thidua.law.book import fact_sheets, lawbook
from thidua.law.eligibility import eligibility
from thidua.modules.awards.models import EligibilityRun
from thidua.modules.awards.queries.recognised import with_initiatives
from thidua.modules.awards.queries.telling import VerdictView, in_words, value_words, verdict_view
from thidua.modules.registry.public import BearerView, bearer_view, plain_facts
from thidua.modules.statutes.public import office_book, office_of

SIGHT = "awards.see_eligibility"
COLUMNS = gate.Columns(unit="unit", path="unit__path")
MOST, KIND = 20, "doi_tuong"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is weighed: a title, the year of the achievement, the day the dossier is received; facts judged by hand."""

    title: str
    year: int
    received: date
    judged: Mapping[str, bool | int | str] = field(default_factory=dict)
    other: date | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """The plain facts and the verdicts they lead to."""

    facts: dict[str, object]
    verdict: dict[str, Any]
    other: dict[str, Any] | None


def book_for(bearer: BearerView) -> LawBook:
    """The law pack of the unit that looks after the bearer."""
    return office_book(office_of(bearer.unit_path))


def facts_for(bearer: BearerView, asked: Asked, *, by: str) -> dict[str, object]:
    """What the register knows, with what a person judged laid over it; each fact says where it comes from."""
    register = plain_facts(bearer, year=asked.year, on=asked.received)
    plain = with_initiatives(
        register.plain, bearer, records=register.records, title=asked.title, received=asked.received
    )
    known = plain["facts"]
    assert isinstance(known, dict)
    judged = {name: {"value": value, "source": f"Người đánh giá: {by}"} for name, value in asked.judged.items()}
    told = {"facts": known | judged, "office": office_of(bearer.unit_path)}
    return plain | told | ({"judged": dict(asked.judged)} if asked.judged else {})


def weighed(bearer: BearerView, asked: Asked, *, by: str) -> Outcome[Weighed]:
    """The verdict, and the one by the law of the other day where it is asked for."""
    if asked.title not in lawbook().titles:
        return refuse("law.title_unknown", title=asked.title, received=asked.received)
    book, plain = book_for(bearer), facts_for(bearer, asked, by=by)
    found = eligibility(plain, title=asked.title, received=asked.received, book=book)
    if isinstance(found, Refused):
        return in_words(found)
    other = None
    if asked.other is not None:
        other = eligibility(plain, title=asked.title, received=asked.other, book=book).or_raise()
    return Ok(Weighed(plain, found.value, other))


@dataclass(frozen=True, slots=True)
class FactAsked:
    """A fact that the title asks for, and what the register says of it: its value in words, and where it stands."""

    name: str
    words: str
    kind: str
    known: str
    source: str


def facts_asked(bearer: BearerView, asked: Asked) -> tuple[FactAsked, ...]:
    """What the title asks by the law of the day and of the bearer's body, in the order of the law."""
    law = book_for(bearer).at(asked.received, office=office_of(bearer.unit_path))
    rule, sheets = law.rule(asked.title), fact_sheets()
    if rule is None:
        return ()
    conditions = AllOf((rule.condition, *(each.condition for each in law.details(asked.title))))
    plain = facts_for(bearer, asked, by="")["facts"]
    known = plain if isinstance(plain, dict) else {}
    names = [name for name in facts_of(conditions, bearer.category) if name != KIND and name in sheets]
    return tuple(FactAsked(name, sheets[name].vi, sheets[name].kind, *_known(known.get(name))) for name in names)


def judged_choices() -> tuple[tuple[str, str, str], ...]:
    """Every fact that a person may judge or tell, whatever the title: name, words, kind."""
    sheets = [sheet for sheet in fact_sheets().values() if sheet.name != KIND]
    return tuple((sheet.name, sheet.vi, sheet.kind) for sheet in sorted(sheets, key=lambda one: sort_key(one.vi)))


def _known(told: object) -> tuple[str, str]:
    if not isinstance(told, Mapping):
        return "", ""
    return value_words(told.get("value")), str(told.get("source", ""))


@dataclass(frozen=True, slots=True)
class RunView:
    """A kept verdict. `other` is that of the second day."""

    id: RunId
    bearer: BearerView
    verdict: VerdictView
    other: VerdictView | None
    received: date
    other_received: date | None
    by: str
    at: datetime
    seal: Door
    sealed_as: str
    title_code: str


def subject_of(row: EligibilityRun) -> Subject:
    """What rights look at in a kept verdict."""
    return Subject("verdict", row.pk, row.title, unit=UnitId(row.unit_id), path=row.unit.path)


def _view(ctx: Context, row: EligibilityRun) -> RunView:
    bearer = bearer_view(BearerId(row.bearer_id))
    texts = book_for(bearer).texts
    other = verdict_view(row.other, texts) if row.other else None
    return RunView(
        RunId(row.pk), bearer, verdict_view(row.verdict, texts), other, row.received,
        date.fromisoformat(other.received) if other else None, row.by, row.at, _seal(ctx, row), _sealed_as(row),
        row.title,
    )  # fmt: skip


def _sealed_as(row: EligibilityRun) -> str:
    return row.decided.name if hasattr(row, "decided") else ""


def _seal(ctx: Context, row: EligibilityRun) -> Door:
    """The door to sealing: shut where nothing was concluded, or where it is sealed already."""
    shown = door(ctx, "awards.seal_run", subject_of(row))
    why = Reason.of("awards.case_not_concluded") if row.answer == "undetermined" else None
    if _sealed_as(row):
        why = Reason.of("awards.case_sealed_already", name=_sealed_as(row))
    return Door(shown.is_shown, shown.why or why)


def run_page(ctx: Context, key: RunId) -> Outcome[RunView]:
    """A kept verdict; refused as not found where the actor may not see it."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    row = EligibilityRun.objects.select_related("unit", "decided").filter(seen, pk=key).first()
    return Ok(_view(ctx, row)) if row else refuse("absent.not_found")


def kept_run(ctx: Context, key: RunId) -> RunView:
    """A kept verdict, for modules that have asked the gate themselves: who may see a dossier sees what it rests on."""
    return _view(ctx, EligibilityRun.objects.select_related("unit", "decided").get(pk=key))


def digest_of_run(key: RunId) -> str:
    """The law pack's digest of a kept verdict, for modules that have asked the gate themselves."""
    return str(EligibilityRun.objects.values_list("digest", flat=True).get(pk=key))


@dataclass(frozen=True, slots=True)
class RunLine:
    """A kept verdict as lists show it."""

    id: RunId
    bearer_name: str
    title: str
    year: int
    received: date
    answer: str
    by: str
    at: datetime


def runs_of(ctx: Context, *, bearer: BearerId | None = None) -> tuple[RunLine, ...]:
    """The newest verdicts that the actor may see, of one bearer or of all."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    rows = EligibilityRun.objects.filter(seen).select_related("bearer").defer("facts", "verdict", "other")
    if bearer is not None:
        rows = rows.filter(bearer=bearer)
    titles = lawbook().titles
    return tuple(
        RunLine(
            RunId(row.pk), row.bearer.name, titles[row.title].name, row.year, row.received, row.answer, row.by, row.at
        )
        for row in rows[:MOST]
    )


def title_name(code: str) -> str:
    """A title by its name."""
    return lawbook().titles[code].name


def title_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Titles and forms apart, each in Vietnamese order: danh hiệu and hình thức are separate catalogues."""
    told = []
    for family, word in (("title", "Danh hiệu thi đua"), ("form", "Hình thức khen thưởng")):
        own = [(code, title.name) for code, title in lawbook().titles.items() if title.family == family]
        told.append((word, sorted(own, key=lambda pair: sort_key(pair[1]))))
    return told
