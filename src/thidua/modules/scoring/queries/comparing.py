"""Versions of a bloc's tables side by side over the years, and last year's sheets under this year's rules."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from thidua.core.kernel.ids import BlocId, RoundId, TableId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.scoring.criterion.changes import Change, TableChange, setting_changes, table_changes
from thidua.core.scoring.formula import Formula, formula_from_json, printed
from thidua.core.scoring.rehearsal import Rehearsed, rehearse
from thidua.foundation.act import Context
from thidua.modules.campaigns.public import BlocView, visible_blocs
from thidua.modules.scoring.models import FormulaRow
from thidua.modules.scoring.queries import reading, results
from thidua.modules.scoring.queries.results import Result
from thidua.modules.scoring.queries.shapes import RoundView, TableView


def same_line(one: BlocView, other: BlocView) -> bool:
    """Whether two blocs are the same one in two years: the same code or, without one, the same name."""
    if one.code or other.code:
        return one.code == other.code
    return (one.name, one.parent_body) == (other.name, other.parent_body)


def line_of(ctx: Context, bloc: BlocView) -> tuple[BlocView, ...]:
    """The bloc in all its years, as far as the reader sees it."""
    return tuple(each for each in visible_blocs(ctx) if each.id == bloc.id or same_line(each, bloc))


@dataclass(frozen=True, slots=True)
class NamedTable:
    """A table of the line with its year."""

    table: TableView
    year: int

    @property
    def label(self) -> str:
        """How a list names it."""
        return _("{year}, bản {version}: {name} ({state})").format(
            year=self.year, version=self.table.version, name=self.table.name, state=self.table.state_name
        )


def tables_of_line(ctx: Context, bloc: BlocView) -> tuple[NamedTable, ...]:
    """Every table of the line that the reader may see, newest year and version first."""
    found = [
        NamedTable(table, each.year) for each in line_of(ctx, bloc) for table in reading.visible_tables(ctx, each.id)
    ]
    return tuple(sorted(found, key=lambda named: (-named.year, -named.table.version)))


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A change as the page shows it: what it is called, and each field before and after."""

    code: str
    text: str
    kind: str
    fields: tuple[tuple[str, object, object], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two tables side by side; the older first."""

    before: NamedTable
    after: NamedTable
    lines: tuple[ChangedLine, ...]
    settings: tuple[tuple[str, object, object], ...]


def comparison(before: NamedTable, after: NamedTable) -> Comparison:
    """What the newer table changed."""
    old, new = before.table.content, after.table.content
    settings = tuple((_setting(name), getattr(old, name), getattr(new, name)) for name in setting_changes(old, new))
    return Comparison(before, after, tuple(map(_line, table_changes(old, new))), settings)


def _setting(name: str) -> str:
    return {"scale": _("Thang điểm"), "bonus_cap": _("Trần tổng điểm thưởng"), "floor": _("Điểm sàn của tổng")}[name]


def _line(change: TableChange) -> ChangedLine:
    kinds = {
        Change.ADDED: _("thêm"), Change.REMOVED: _("bỏ"), Change.CHANGED: _("đổi"), Change.MOVED: _("chuyển phần"),
    }  # fmt: skip
    names = {
        "text": _("Nội dung"), "maximum": _("Điểm tối đa"), "kind": _("Loại"), "floor": _("Sàn"), "step": _("Bước"),
        "veto": _("Điểm liệt"), "way": _("Thước đo"), "outside_cap": _("Ngoài trần thưởng"), "method": _("Cách chấm"),
        "evidence": _("Minh chứng"), "asks_evidence": _("Bắt buộc minh chứng"), "source": _("Nguồn số liệu"),
    }  # fmt: skip
    held = change.after or change.before
    fields = tuple((names[name], _plain(getattr(change.before, name)), _plain(getattr(change.after, name)))
                   for name in change.what)  # fmt: skip
    if change.kind in (Change.ADDED, Change.REMOVED) and held is not None:
        points = (held.maximum, None) if change.kind is Change.REMOVED else (None, held.maximum)
        fields = ((names["maximum"], *points),)
    return ChangedLine(change.code, held.text if held else "", kinds[change.kind], fields)


def _plain(value: object) -> object:
    if isinstance(value, bool):
        return _("có") if value else _("không")
    words = {"base": _("cơ bản"), "bonus": _("thưởng"), "penalty": _("trừ")}
    return words.get(value, value) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class NamedFormula:
    """A formula that may be tried: the round's own, or a version that a bloc of the line named."""

    key: str
    label: str
    formula: Formula


def formulas_of_line(ctx: Context, bloc: BlocView, round_: RoundView) -> tuple[NamedFormula, ...]:
    """The formula of the round first, then every official version of the line, newest first."""
    own = formula_from_json(round_.formula).or_raise()
    found = [NamedFormula("dot", _("Như đợt đã chấm: {text}").format(text=printed(own, vietnamese=True)), own)]
    years = {each.id: each.year for each in line_of(ctx, bloc)}
    for row in FormulaRow.objects.filter(bloc__in=list(years)).order_by("-bloc", "-version"):
        formula = formula_from_json(row.content).or_raise()
        label = _("{year}, bản {version}: {text}").format(
            year=years[BlocId(row.bloc_id)], version=row.version, text=printed(formula, vietnamese=True)
        )
        found.append(NamedFormula(str(row.pk), label, formula))
    return tuple(found)


def closed_rounds(ctx: Context, bloc: BlocView) -> tuple[RoundView, ...]:
    """The rounds of the line with a result, newest first."""
    blocs = {each.id for each in line_of(ctx, bloc)}
    return tuple(each for each in reading.visible_rounds(ctx) if each.state == "closed" and each.bloc.id in blocs)


@dataclass(frozen=True, slots=True)
class TriedLine:
    """A unit before and after. change: how many places up (above zero) or down."""

    unit: str
    rank_before: int | None
    rank_after: int | None
    score_before: Decimal | None
    score_after: Decimal | None

    @property
    def change(self) -> int | None:
        """Places gained."""
        if self.rank_before is None or self.rank_after is None:
            return None
        return self.rank_before - self.rank_after

    @property
    def drop(self) -> int:
        """Places lost, without a sign."""
        return -(self.change or 0)


@dataclass(frozen=True, slots=True)
class Trial:
    """Real sheets under other rules, beside the result that counts."""

    lines: tuple[TriedLine, ...]
    rehearsed: Rehearsed
    highest_before: Decimal
    highest_after: Decimal

    @property
    def moved(self) -> int:
        """How many units have another place."""
        return sum(1 for line in self.lines if line.change)


def trial(ctx: Context, key: RoundId, *, table: TableView, formula: Formula) -> Outcome[Trial]:
    """The newest result of a round beside what the table and the formula would have made of its sheets."""
    versions = reading.snapshots_of(ctx, key)
    if not versions:
        return refuse("absent.not_found")
    result = results.version_of(versions, None)
    if isinstance(result, Refused):
        return result
    return _tried(result.value, table, formula)


def _tried(result: Result, table: TableView, formula: Formula) -> Outcome[Trial]:
    done = rehearse(result.terms, results.sheets_in(result), table=table.content, formula=formula)
    if isinstance(done, Refused):
        return done
    ranks = done.value.result.ranking.ranks
    lines = tuple(
        TriedLine(line.unit, line.rank, ranks.get(line.unit), line.score, done.value.result.standing(line.unit).score)
        for line in result.lines
    )
    return Ok(Trial(lines, done.value, result.terms.table.highest, done.value.table.highest))


def found_table(tables: tuple[NamedTable, ...], key: TableId) -> Outcome[NamedTable]:
    """One of the tables; refused as not found where it is none of them."""
    named = next((each for each in tables if each.table.id == key), None)
    return Ok(named) if named else refuse("absent.not_found")
