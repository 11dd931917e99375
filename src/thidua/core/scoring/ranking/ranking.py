"""Ranking standings. Prose, guarantees and worked tables: docs/algorithms/ranking.md, 5."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.ranking.noun import Last, Method, Placed, Ranking, TieKey, TieRule, Unranked, Unresolved
from thidua.core.scoring.standing import Standing

Facts = Mapping[str, Mapping[str, Decimal]]


@dataclass(frozen=True, slots=True)
class _Group:
    units: tuple[str, ...]
    decided_by: str = ""
    missing: str = ""


def rank(standings: Iterable[Standing], ties: TieRule, facts: Facts | None = None) -> Ranking:
    """Places by the published (rounded) score, higher first. facts: the figures of the tie-breaks by unit and key.

    Units that stay equal share the place; where the rule ends in a vote, or a figure is missing, they are `unresolved`.
    """
    scores: dict[str, Decimal] = {}
    unranked: list[Unranked] = []
    for standing in standings:
        if standing.score is None:
            because = standing.unranked or Reason.of("ranking.nothing_handed_in", unit=standing.unit)
            unranked.append(Unranked(standing.unit, because, standing.class_name))
        else:
            scores[standing.unit] = standing.score
    groups = [group for tied in _by_score(scores) for group in _chained(tied, ties.keys, facts or {})]
    unresolved = (Unresolved(each.units, Last.VOTE, each.missing) for each in groups if _is_open(each, ties))
    return Ranking(
        _placed(groups, scores, ties.method),
        tuple(sorted(unranked, key=lambda each: each.unit)),
        tuple(unresolved),
        ties.method,
    )


def settled(ranking: Ranking, order: Sequence[str]) -> Outcome[Ranking]:
    """The ranking after the vote on one unresolved tie: `order` names its units, best first."""
    wanted = tuple(sorted(order))
    if not any(tuple(sorted(each.units)) == wanted for each in ranking.unresolved):
        return refuse("ranking.not_an_open_tie", units=", ".join(order))
    split: list[_Group] = []
    for units in ranking.groups:
        parts = [(unit,) for unit in order] if tuple(sorted(units)) == wanted else [units]
        split.extend(_Group(part, Last.VOTE.value if len(parts) > 1 else _key(ranking, part)) for part in parts)
    scores = {each.unit: each.score for each in ranking.placed}
    left = tuple(each for each in ranking.unresolved if tuple(sorted(each.units)) != wanted)
    return Ok(replace(ranking, placed=_placed(split, scores, ranking.method), unresolved=left))


def without(ranking: Ranking, units: Iterable[str]) -> Ranking:
    """The ranking as if these units were not in it; the others move up."""
    gone = set(units)
    kept = [_Group(left, _key(ranking, left)) for group in ranking.groups if (left := _left(group, gone))]
    unresolved = (replace(each, units=_left(each.units, gone)) for each in ranking.unresolved)
    scores = {each.unit: each.score for each in ranking.placed}
    return replace(
        ranking,
        placed=_placed(kept, scores, ranking.method),
        unresolved=tuple(each for each in unresolved if len(each.units) > 1),
    )


def _by_score(scores: Mapping[str, Decimal]) -> list[tuple[str, ...]]:
    tied: dict[Decimal, list[str]] = {}
    for unit, score in scores.items():
        tied.setdefault(score, []).append(unit)
    return [tuple(sorted(tied[score])) for score in sorted(tied, reverse=True)]


def _chained(units: tuple[str, ...], keys: tuple[TieKey, ...], facts: Facts, by: str = "") -> list[_Group]:
    if len(units) == 1 or not keys:
        return [_Group(units, by)]
    key, *later = keys
    figures = {unit: facts.get(unit, {}).get(key.name) for unit in units}
    known = {unit: figure for unit, figure in figures.items() if figure is not None}
    if len(known) < len(units):
        return [_Group(units, by, missing=key.name)]
    ordered = sorted(set(known.values()), reverse=key.higher_first)
    by = key.name if len(ordered) > 1 else by
    split = (tuple(unit for unit in units if known[unit] == figure) for figure in ordered)
    return [group for part in split for group in _chained(part, tuple(later), facts, by)]


def _is_open(group: _Group, ties: TieRule) -> bool:
    return len(group.units) > 1 and (ties.last is Last.VOTE or bool(group.missing))


def _placed(groups: Iterable[_Group], scores: Mapping[str, Decimal], method: Method) -> tuple[Placed, ...]:
    placed: list[Placed] = []
    for place, group in enumerate(groups, start=1):
        rank_of = place if method is Method.DENSE else len(placed) + 1
        others = len(group.units) - 1
        placed += [Placed(unit, rank_of, scores[unit], others, group.decided_by) for unit in sorted(group.units)]
    return tuple(placed)


def _key(ranking: Ranking, units: Sequence[str]) -> str:
    return next((each.decided_by for each in ranking.placed if each.unit in units), "")


def _left(units: Iterable[str], gone: set[str]) -> tuple[str, ...]:
    return tuple(unit for unit in units if unit not in gone)
