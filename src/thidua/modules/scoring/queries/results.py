"""A closed round's result as its page and its papers show it, opened from the snapshot alone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.ids import RoundId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.canonical import BROKEN_RECORD
from thidua.core.scoring.formula import Source
from thidua.core.scoring.round import Handed, RoundResult, Terms, score_round
from thidua.core.scoring.snapshot import Difference, Snapshot, closed, differences, opened_inputs, verify
from thidua.core.scoring.standing import Standing
from thidua.modules.scoring.models import RoundRow
from thidua.modules.scoring.queries import terms
from thidua.modules.scoring.queries.shapes import SnapshotView


@dataclass(frozen=True, slots=True)
class Line:
    """One unit of the result. `cross` by scorer, in the order of the members; None is missing or the unit itself."""

    unit: str
    rank: int | None
    score: Decimal | None
    own: Fraction | None
    cross: tuple[Fraction | None, ...]
    standing: Standing
    unranked: Reason | None


@dataclass(frozen=True, slots=True)
class Kept:
    """What a stored version holds, proved."""

    snapshot: Snapshot
    units: Mapping[str, UnitId]
    short: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """A version of a result, opened and proved. `units`: which unit each name was; `short`: how tables call it."""

    snapshot: SnapshotView
    terms: Terms
    result: RoundResult
    lines: tuple[Line, ...]
    units: Mapping[str, UnitId]
    short: Mapping[str, str]
    changes: tuple[Difference, ...]

    @property
    def members(self) -> tuple[str, ...]:
        """The names in the bloc's order."""
        return tuple(self.units)

    @property
    def has_barred(self) -> bool:
        """Whether a veto bars any unit from being proposed."""
        return any(standing.vetoes for standing in self.result.standings)

    @property
    def by_unit(self) -> Mapping[str, Line]:
        """The lines by unit."""
        return {line.unit: line for line in self.lines}


def opened_content(text: str, digest: str = "") -> Outcome[Kept]:
    """What the text of a version holds, proved; refused where anybody altered it. digest: the one it must have."""
    try:
        content = json.loads(text)
        held = Snapshot(content["inputs"], content["digest"], content["formula_digest"], content["result"])
        units = {str(name): UnitId(int(unit)) for name, unit in content["units"].items()}
        short = {str(name): str(called) for name, called in content.get("short", {}).items()}
    except BROKEN_RECORD as broken:
        return refuse("ranking.snapshot_unreadable", why=type(broken).__name__)
    if digest and held.digest != digest:
        return refuse("ranking.snapshot_altered", part="digest")
    kept = verify(held)
    return kept if isinstance(kept, Refused) else Ok(Kept(kept.value, units, short))


def sheets_in(result: Result) -> tuple[Handed, ...]:
    """The sheets that the result was computed from, out of its own text."""
    kept = opened_content(result.snapshot.content, result.snapshot.digest).or_raise()
    return tuple(opened_inputs(kept.snapshot).or_raise()[1])


def opened(view: SnapshotView, before: SnapshotView | None = None) -> Outcome[Result]:
    """The result computed again from the snapshot's own inputs; refused where it is not the result that was kept."""
    kept = opened_content(view.content, view.digest)
    if isinstance(kept, Refused):
        return kept
    terms, sheets = opened_inputs(kept.value.snapshot).or_raise()
    if set(terms.members) != kept.value.units.keys():
        return refuse("ranking.snapshot_altered", part="units")
    result = score_round(terms, sheets).or_raise()
    members = tuple(kept.value.units)
    return Ok(
        Result(
            snapshot=view, terms=terms, result=result, lines=_lines(result, members), units=kept.value.units,
            short={name: kept.value.short.get(name, name) for name in members},
            changes=_changes(before, kept.value.snapshot),
        )
    )  # fmt: skip


def _changes(before: SnapshotView | None, after: Snapshot) -> tuple[Difference, ...]:
    """What the version changed; nothing where there is none before it, or that one was altered and shows so itself."""
    earlier = opened_content(before.content, before.digest) if before else None
    changed = differences(earlier.value.snapshot, after) if isinstance(earlier, Ok) else Ok(())
    return changed.value if isinstance(changed, Ok) else ()


def _lines(result: RoundResult, members: tuple[str, ...]) -> tuple[Line, ...]:
    """Ranked units by place, then the unranked; units of one place in the bloc's order."""
    ranks = result.ranking.ranks
    unranked = {each.unit: each.reason for each in result.ranking.unranked}
    ordered = sorted(members, key=lambda unit: (ranks.get(unit, len(members) + 1), members.index(unit)))
    return tuple(_line(result, unit, members, ranks.get(unit), unranked.get(unit)) for unit in ordered)


def _line(result: RoundResult, unit: str, members: tuple[str, ...], rank: int | None, unranked: Reason | None) -> Line:
    def total(source: Source, scorer: str) -> Fraction | None:
        sheet = result.sheets.get((source, scorer, unit))
        return sheet.total if sheet else None

    standing = result.standing(unit)
    cross = tuple(total(Source.CROSS, scorer) if scorer != unit else None for scorer in members)
    return Line(unit, rank, standing.score, total(Source.SELF, unit), cross, standing, unranked)


def version_of(views: tuple[SnapshotView, ...], version: int | None) -> Outcome[Result]:
    """One version of the result, the newest where none is named."""
    wanted = [view for view in views if version is None or view.version == version]
    if not wanted:
        return refuse("absent.not_found")
    before = [view for view in views if view.version == wanted[-1].version - 1]
    return opened(wanted[-1], before[0] if before else None)


def provisional(key: RoundId, at: datetime) -> Outcome[Result]:
    """The result as it would be if the round were closed now; kept nowhere. Its version is 0."""
    row = RoundRow.objects.select_related("table").get(pk=key)
    kept = closed(terms.terms_of_round(row), terms.handed_in(row))
    if isinstance(kept, Refused):
        return kept
    content = json.dumps(terms.as_content(row, kept.value), ensure_ascii=False)
    return opened(SnapshotView(0, key, 0, content, kept.value.digest, "", "", at))
