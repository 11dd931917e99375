"""The cascade of a campaign: who has received it, who has launched, who is late, over the whole tree below."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.utils import timezone

from thidua.core.campaigns.participation import Participation, participation
from thidua.core.campaigns.stage import Stage, days_late, stage
from thidua.core.kernel.ids import CampaignId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.unit_kind import UnitKind
from thidua.core.vietnamese.fold import sort_key
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.doors import Door, doors
from thidua.modules.campaigns.models import Call, Campaign
from thidua.modules.campaigns.queries.campaigns import CampaignView, campaign_subject, view_of_campaign

SIGHT = "campaigns.see_cascade"
COLUMNS = gate.Columns(unit="unit", path="unit__path")
PAGE_LENGTH = 50
ORDER = {Stage.LATE: 0, Stage.SENT: 1, Stage.RECEIVED: 2, Stage.GONE: 3, Stage.LAUNCHED: 4, Stage.RELEASED: 5}
KINDS = tuple(kind.value for kind in UnitKind)


class Node(NamedTuple):
    """A called unit on the board. `below` is how its own campaign goes further down, None where it was not sent on."""

    call: int
    unit: int
    name: str
    kind: str
    stage: Stage
    state: str
    due: date | None
    late: int
    own: int | None
    number: str
    because: str
    closed_on: date | None
    successor: int | None
    successor_name: str
    campaign: int
    reminded_at: datetime | None = None
    launched_on: date | None = None
    below: Participation | None = None


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of units: how many stand in each stage, and its share."""

    kind: str
    stages: dict[str, int]
    total: int
    share: Participation


@dataclass(frozen=True, slots=True)
class Step:
    """A campaign on the way from the top of the cascade down to this one."""

    id: CampaignId
    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class CascadePage:
    """The board. `direct` is the share of the units called by this campaign itself, `whole` that of all below too."""

    campaign: CampaignView
    way: tuple[Step, ...]
    nodes: "Page[Node]"
    direct: Participation
    whole: Participation
    stages: dict[str, int]
    kinds: tuple[KindRow, ...]
    uncalled_successors: tuple[tuple[int, str, str], ...]
    doors: dict[str, Door]


_COLUMNS = (
    "pk", "unit", "unit__name", "unit__kind", "state", "due", "own", "own__plan_number", "released_because",
    "unit__closed_on", "unit__merged_into", "unit__merged_into__name", "campaign", "reminded_at", "answered_at",
    "campaign__trail",
)  # fmt: skip


def _node(row: tuple[Any, ...], *, on: date) -> Node:
    (
        pk,
        unit,
        name,
        kind,
        state,
        due,
        own,
        number,
        because,
        closed_on,
        successor,
        successor_name,
        campaign,
        reminded_at,
        answered_at,
        _trail,
    ) = row
    found = stage(state=state, due=due, closed_on=closed_on, on=on)
    launched_on = timezone.localtime(answered_at).date() if answered_at and found is Stage.LAUNCHED else None
    late = days_late(due=due, on=launched_on or on) if found in (Stage.LATE, Stage.LAUNCHED) else 0
    return Node(
        pk, unit, name, kind, found, state, due, late, own, number or "", because, closed_on, successor,
        successor_name or "", campaign, reminded_at, launched_on,
    )  # fmt: skip


def nodes_below(campaign: Campaign, *, on: date) -> list[tuple[Node, str]]:
    """Every call in the cascade below the campaign, with the trail of the campaign that sent it."""
    rows = Call.objects.filter(campaign__trail__startswith=campaign.trail).order_by("unit__kind", "unit__search", "pk")
    return [(_node(row, on=on), row[-1]) for row in rows.values_list(*_COLUMNS)]


def _stages_by_campaign(nodes: Iterable[tuple[Node, str]]) -> dict[int, Counter[Stage]]:
    """For each campaign of the cascade, the stages of all the calls below it, however deep."""
    found: dict[int, Counter[Stage]] = {}
    by_trail: dict[str, Counter[Stage]] = {}
    for node, trail in nodes:
        by_trail.setdefault(trail, Counter())[node.stage] += 1
    for trail, stages in by_trail.items():
        for key in trail.strip("/").split("/"):
            found.setdefault(int(key), Counter()).update(stages)
    return found


def _kind_rows(campaign: Campaign, nodes: list[Node]) -> tuple[KindRow, ...]:
    by_kind: dict[str, list[Stage]] = {}
    for node in nodes:
        by_kind.setdefault(node.kind, []).append(node.stage)
    return tuple(
        KindRow(kind, _counted(by_kind[kind]), len(by_kind[kind]), _share(campaign, by_kind[kind]))
        for kind in KINDS
        if kind in by_kind
    )


def _share(campaign: Campaign, stages: Iterable[Stage]) -> Participation:
    return participation(stages, target=_target(campaign.participation))


def _target(asked: Decimal | None) -> Decimal | None:
    """The target without the decimals that the database adds: 100, not 100,00."""
    return Decimal(int(asked)) if asked is not None and asked == int(asked) else asked


def _counted(stages: Iterable[Stage]) -> dict[str, int]:
    counts = Counter(stages)
    return {each.value: counts[each] for each in Stage}


def _way(ctx: Context, campaign: Campaign) -> tuple[Step, ...]:
    """The campaigns above that the actor may see as well, from the top."""
    keys = [int(key) for key in campaign.trail.strip("/").split("/")][:-1]
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    rows = {row.pk: row for row in Campaign.objects.filter(seen, pk__in=keys).select_related("unit")}
    return tuple(Step(CampaignId(key), rows[key].name, rows[key].unit.name) for key in keys if key in rows)


def visible_cascade(ctx: Context, key: CampaignId) -> Outcome[Campaign]:
    """The campaign whose board the actor may see."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    row = Campaign.objects.filter(seen, pk=key).select_related("unit").first()
    return Ok(row) if row else refuse("absent.not_found")


def _shown(nodes: list[Node], *, in_stage: str, kind: str, number: str) -> "Page[Node]":
    """The page of the board: the late first, narrowed to a stage and a kind."""
    chosen = [node for node in nodes if (not in_stage or node.stage == in_stage) and (not kind or node.kind == kind)]
    chosen.sort(key=lambda node: (ORDER[node.stage], node.kind, sort_key(node.name)))
    return Paginator(chosen, PAGE_LENGTH).get_page(number)


def _uncalled(nodes: list[Node]) -> tuple[tuple[int, str, str], ...]:
    """Units that took over from one that is gone, and were not called themselves: number, name, whose affairs."""
    called = {node.unit for node in nodes}
    return tuple(
        (node.successor, node.successor_name, node.name)
        for node in nodes
        if node.stage is Stage.GONE and node.successor and node.successor not in called
    )


def cascade_page(
    ctx: Context, key: CampaignId, *, in_stage: str = "", kind: str = "", number: str = "1"
) -> Outcome[CascadePage]:
    """The board of a campaign; refused as not found where the actor may not see it."""
    seen = visible_cascade(ctx, key)
    if not isinstance(seen, Ok):
        return seen
    campaign = seen.value
    everything = nodes_below(campaign, on=ctx.today)
    direct = [node for node, _trail in everything if node.campaign == campaign.pk]
    page = _shown(direct, in_stage=in_stage, kind=kind, number=number)
    below = _stages_by_campaign(everything)
    page.object_list = [
        node._replace(below=_share(campaign, below[node.own].elements()) if node.own in below else None)
        for node in page.object_list
    ]
    stages = [node.stage for node in direct]
    subject = campaign_subject(campaign)
    return Ok(
        CascadePage(
            campaign=view_of_campaign(campaign), way=_way(ctx, campaign), nodes=page,
            direct=_share(campaign, stages), whole=_share(campaign, (node.stage for node, _trail in everything)),
            stages=_counted(stages), kinds=_kind_rows(campaign, direct), uncalled_successors=_uncalled(direct),
            doors=doors(ctx, subject, "campaigns.send_calls", "campaigns.finish_campaign", "campaigns.remind_units"),
        )
    )  # fmt: skip


def boards_seen(ctx: Context) -> frozenset[CampaignId]:
    """The campaigns whose board the actor may open: who takes part by a call sees the campaign, not the others."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    return frozenset(CampaignId(key) for key in Campaign.objects.filter(seen).values_list("pk", flat=True))


def participation_of(ctx: Context, key: CampaignId) -> Participation | None:
    """The share of the units called by a campaign; None where nobody was called."""
    rows = Call.objects.filter(campaign=key).values_list("state", "due", "unit__closed_on", "campaign__participation")
    found = list(rows)
    stages = [stage(state=state, due=due, closed_on=closed, on=ctx.today) for state, due, closed, _ in found]
    return participation(stages, target=_target(found[0][3])) if found else None


def kinds_of(key: CampaignId, *, on: date) -> tuple[KindRow, ...]:
    """The units called by a campaign by kind and stage, for modules that have asked the gate themselves."""
    campaign = Campaign.objects.get(pk=key)
    return _kind_rows(campaign, [node for node, _trail in nodes_below(campaign, on=on) if node.campaign == key])
