"""Awards held, as they stand in decisions, and what of them counts year by year."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from thidua.core.awards.kinds import DOUBTFUL, NO_BASE, Kind
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Day
from thidua.core.rules.subject import Tally


@dataclass(frozen=True, slots=True)
class AwardEntry:
    """An award by the year whose work won it.

    Where only a decision is known, the year is that of the achievement it names, else that of the decision itself
    (Nghị định 152/2025/NĐ-CP, Điều 33.7, which counts on from there). `of` names the unit before a merger or split
    whose award it was; "" is the subject's own.
    """

    award: str
    year: int
    kind: Kind = Kind.CONG_TRANG
    decision: str = ""
    is_cancelled: bool = False
    of: str = ""


def read_entry(told: object, *, events: frozenset[str], last: int) -> Outcome[AwardEntry]:
    """An entry of plain data: `award`, and `year` or `until` (end of the achievement) or `decided` (ISO days); `kind`,
    `decision`, `cancelled`. Refused: an award nobody knows, without a year, or won after the year of the proposal.
    """
    plain = told if isinstance(told, Mapping) else {}
    award, kind = str(plain.get("award", "")), str(plain.get("kind", Kind.CONG_TRANG.value))
    if award not in events:
        return refuse("award.unknown", award=award)
    if kind not in {each.value for each in Kind}:
        return refuse("award.kind_unknown", award=award, kind=kind)
    year = _year(plain)
    if year is None:
        return refuse("award.without_year", award=award)
    if year > last:
        return refuse("award.in_the_future", award=award, year=year, last=last)
    is_cancelled = plain.get("cancelled") is True
    decision, of = str(plain.get("decision", "")), str(plain.get("of", ""))
    return Ok(AwardEntry(award, year, Kind(kind), decision, is_cancelled, of))


def _year(plain: Mapping[str, object]) -> int | None:
    year = plain.get("year")
    if isinstance(year, int):
        return year
    day = read_day(plain.get("until") or plain.get("decided"))
    return None if day is None else day.year


def read_day(told: object) -> Day | None:
    """An ISO day, or None where it is none."""
    try:
        return date.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return None


def counted(entries: Iterable[AwardEntry], relied: Mapping[str, object]) -> dict[str, dict[int, Tally]]:
    """How often each award counts in each year: not the cancelled, not those of sudden or thematic achievement; those
    for long service only possibly. Awards of a unit before a merger count where it is relied on, only possibly where
    nobody has said so yet: the text that would say (Thông tư 15/2025/TT-BNV) was not read.
    """
    sure: Counter[tuple[str, int]] = Counter()
    doubtful: Counter[tuple[str, int]] = Counter()
    for entry in entries:
        is_out = entry.is_cancelled or entry.kind in NO_BASE or (entry.of and relied.get(entry.of) is False)
        is_open = entry.kind in DOUBTFUL or (entry.of and relied.get(entry.of) is not True)
        if not is_out:
            (doubtful if is_open else sure)[entry.award, entry.year] += 1
    found: dict[str, dict[int, Tally]] = {}
    for award, year in sure.keys() | doubtful.keys():
        number = sure[award, year]
        found.setdefault(award, {})[year] = Tally(number, number + doubtful[award, year])
    return found
