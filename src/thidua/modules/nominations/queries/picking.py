"""From whom one picks: the register of the unit's branch, or a frozen list of suggestions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from thidua.core.kernel.ids import BearerId, NominationId, SuggestionId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.vietnamese.fold import search_key
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.awards.public import frozen_lists, frozen_page, title_choices
from thidua.modules.nominations.models import Nomination
from thidua.modules.nominations.queries.blocs import BlocResult, bearers_in_order, in_reach, result_of
from thidua.modules.nominations.queries.gathering import visible_nominations
from thidua.modules.nominations.queries.pages import SUBJECT_WORDS
from thidua.modules.registry.public import bearers_by_id, bearers_within

KINDS = [(kind, SUBJECT_WORDS[kind]) for kind in ("person", "collective", "household", "enterprise")]
MOST = 2_000
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be picked. `hint` is what the suggestion list said; `is_there` one who is proposed already."""

    bearer: BearerId
    name: str
    kind: str
    position: str
    unit_name: str
    hint: str
    is_there: bool


@dataclass(frozen=True, slots=True)
class PickingPage:
    """The picking page: candidates, how many there are in all, and the lists to pick from."""

    nomination: NominationId
    name: str
    year: int
    closes_on: date
    candidates: tuple[Candidate, ...]
    more: int
    lists: tuple[tuple[SuggestionId, str], ...]
    result: str = ""
    absent: tuple[str, ...] = ()


def _for_update(ctx: Context, key: NominationId) -> Nomination | None:
    own = gate.units_of("nominations.propose", holder=ctx.actor, on=ctx.today)
    return visible_nominations(ctx).filter(pk=key, unit__in=own).first()


def _from_register(row: Nomination, sought: str, kind: str, award: str) -> list[Candidate]:
    wanted = search_key(sought)
    there = set(row.dossiers.filter(award=award).exclude(state="withdrawn").values_list("bearer", flat=True))
    return [
        Candidate(each.id, each.name, each.kind, each.position, each.unit_name, "", each.id in there)
        for each in bearers_within(row.unit.path, most=MOST)
        if wanted in search_key(each.name) and kind in {"", each.kind}
    ]


def _from_list(ctx: Context, row: Nomination, chosen: SuggestionId, sought: str) -> Outcome[list[Candidate]]:
    page = frozen_page(ctx, chosen)
    if not isinstance(page, Ok):
        return page
    wanted = search_key(sought)
    there = set(
        row.dossiers.filter(award=page.value.view.title).exclude(state="withdrawn").values_list("bearer", flat=True)
    )
    return Ok(
        [
            Candidate(BearerId(line.bearer), line.name, "", "", line.unit_name, line.why, line.bearer in there)
            for line in page.value.view.group("satisfied")
            if wanted in search_key(line.name)
        ]
    )


def _from_result(row: Nomination, result: BlocResult, award: str) -> PickingPage:
    """The members of the bloc in the order of its result, and those that the register does not have yet."""
    there = set(row.dossiers.filter(award=award).exclude(state="withdrawn").values_list("bearer", flat=True))
    known = [(each, bearer) for each, bearer in bearers_in_order(result) if bearer is not None]
    candidates = tuple(
        Candidate(bearer.id, bearer.name, bearer.kind, "", each.name, each.says, bearer.id in there)
        for each, bearer in known
    )
    absent = tuple(f"{each.name} ({each.says})" for each, bearer in bearers_in_order(result) if bearer is None)
    key = NominationId(row.pk)
    return PickingPage(key, row.name, row.year, row.closes_on, candidates, 0, (), result.name, absent)


def picking_page(
    ctx: Context, key: NominationId, *, sought: str = "", kind: str = "", award: str = "",
    chosen: SuggestionId | None = None,
) -> Outcome[PickingPage]:  # fmt: skip
    """The candidates of a nomination, for who may propose in it."""
    row = _for_update(ctx, key)
    if row is None:
        return refuse("absent.not_found")
    result = result_of(ctx, row)
    if result is not None:
        return Ok(_from_result(row, result, award))
    found = (
        Ok(_from_register(row, sought, kind, award)) if chosen is None else _from_list(ctx, row, chosen, sought)
    )  # fmt: skip
    if not isinstance(found, Ok):
        return found
    lists = tuple((each.id, f"{each.view.title_name} {each.view.year}") for each in frozen_lists(ctx))
    return Ok(
        PickingPage(
            key, row.name, row.year, row.closes_on, tuple(found.value[:SHOWN]), max(0, len(found.value) - SHOWN), lists
        )
    )


def award_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Titles and forms apart."""
    return title_choices()


def drafted(ctx: Context, key: NominationId) -> Outcome[Nomination]:
    """The nomination for who may propose in it."""
    row = _for_update(ctx, key)
    return Ok(row) if row else refuse("absent.not_found")


def within(ctx: Context, row: Nomination, keys: Iterable[BearerId]) -> list[BearerId]:
    """Of these bearers those that the unit may propose: figures tell nothing of others."""
    result = result_of(ctx, row)
    there = bearers_by_id(keys)
    return [key for key, view in there.items() if view.unit_path.startswith(row.unit.path) or in_reach(result, view)]
