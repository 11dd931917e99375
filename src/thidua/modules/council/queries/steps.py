"""What comes next: for whoever runs a session one step, for a member the ballot that waits."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.council.quorum import quorate
from thidua.core.council.tally import out_of_reach
from thidua.core.council.threshold import Threshold
from thidua.core.kernel.ids import SessionId
from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.agenda import barred
from thidua.foundation.todo import Task
from thidua.modules.council.models import Item, Voter
from thidua.modules.council.queries import electing, gathering, reading, thresholds
from thidua.modules.council.queries.shapes import ItemView, SessionView


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do now: a sentence, a button, and why it is off where it is. `is_post` acts at once."""

    say: Reason
    url: str
    verb: str
    is_post: bool = False
    why: Reason | None = None


def runs(ctx: Context, session: SessionView) -> bool:
    """Whether the reader runs the session."""
    return gate.may("council.close_session", holder=ctx.actor, subject=session.subject, on=ctx.today)


def _before(session: SessionView) -> NextStep:
    """What comes next before it sits."""
    key = session.id
    if session.state == "prepared":
        url = reverse("council:convene", args=[key])
        if not any(item.state != "withdrawn" for item in session.items):
            say = Reason.of("council.todo_agenda", name=session.name)
            return NextStep(say, reverse("council:put", args=[key]), _("Thêm nội dung"))
        return NextStep(Reason.of("council.todo_convene", name=session.name), url, _("Mời họp"), is_post=True)
    left = sum(1 for each in session.attendees if each.presence == "invited")
    if left:
        say = Reason.of("council.todo_roll", name=session.name, count=left)
        return NextStep(say, reverse("council:attendance", args=[key]), _("Điểm danh"))
    say = Reason.of("council.todo_open", name=session.name, present=session.room.present, members=session.room.members)
    return NextStep(say, reverse("council:open", args=[key]), _("Khai mạc"), is_post=True)


def on_the_agenda(session: SessionId) -> frozenset[tuple[str, str]]:
    """What a session has from other rooms, by source and key; also what was taken off again."""
    rows = Item.objects.filter(session=session).exclude(source="")
    return frozenset(rows.values_list("source", "source_key"))


def sources_of(session: SessionId) -> dict[int, tuple[str, str]]:
    """Where the items of a session came from, by item: source and key."""
    rows = Item.objects.filter(session=session).exclude(source="")
    return {key: (source, source_key) for key, source, source_key in rows.values_list("pk", "source", "source_key")}


def why_not_open(session: SessionView, item: ItemView, *, on: date) -> Reason | None:
    """Why the item's vote cannot be opened now."""
    room = quorate(session.room)
    if isinstance(room, Refused):
        return room.reasons[0]
    running = next((each for each in session.items if each.state == "voting"), None)
    if running is not None:
        return Reason.of("council.vote_is_running")
    row = Item.objects.select_related("session__council").get(pk=item.id)
    bars = barred(row.source, row.source_key, on=on)
    if bars:
        return bars[0]
    rule = thresholds.threshold_of(row, on=row.session.held_at.date())
    return rule.reasons[0] if isinstance(rule, Refused) else None


def warning(item: ItemView) -> Reason | None:
    """What should be known before a vote is opened: with those aside it cannot be carried."""
    row = Item.objects.select_related("session__council").get(pk=item.id)
    rule = thresholds.threshold_of(row, on=row.session.held_at.date())
    if isinstance(rule, Refused) or item.state != "waiting" or row.session.state != "sitting":
        return None
    body = electing.body_of(row, voters=len(electing.voters_of(row)))
    return out_of_reach(body, rule.value)


def share_words(share: str, *, is_strict: bool, basis: str = "") -> Threshold:
    """The share of an item as a threshold, for its words."""
    return Threshold(gathering.share_of(share), is_strict, basis)


def _sitting(session: SessionView) -> NextStep:
    """What comes next while it sits: the running vote, else the first item left, else the end."""
    running = next((item for item in session.items if item.state == "voting"), None)
    if running is not None:
        roll = Voter.objects.filter(item=running.id, ballot=running.ballots)
        say = Reason.of(
            "council.todo_close_vote", title=running.title, voted=roll.filter(has_voted=True).count(),
            voters=roll.count(),
        )  # fmt: skip
        return NextStep(say, reverse("council:item", args=[running.id]), _("Xem tiến độ bỏ phiếu"))
    item = next((item for item in session.items if item.state == "waiting"), None)
    if item is None:
        say = Reason.of("council.todo_close", name=session.name)
        return NextStep(say, reverse("council:close", args=[session.id]), _("Kết thúc phiên họp"), is_post=True)
    say = Reason.of("council.todo_item", title=item.title)
    return NextStep(say, reverse("council:item", args=[item.id]), _("Xét nội dung này"))


def next_step(session: SessionView) -> NextStep | None:
    """The one thing to do now, for whoever runs the session; None where it is over."""
    if session.state in {"prepared", "convened"}:
        return _before(session)
    return _sitting(session) if session.state == "sitting" else None


def ballots_waiting(ctx: Context, session: SessionView) -> list[ItemView]:
    """The votes that wait for the reader."""
    mine = next((each for each in session.attendees if each.person and each.person == ctx.actor.person), None)
    if mine is None:
        return []
    open_for = set(
        Voter.objects.filter(attendee=mine.id, has_voted=False, item__state="voting").values_list("item", flat=True)
    )
    return [item for item in session.items if item.state == "voting" and item.id in open_for]


def tasks_for(ctx: Context) -> tuple[Task, ...]:
    """Ballots that wait for the reader, and the next step of sessions that the reader runs."""
    found: list[Task] = []
    for bare in reading.visible_sessions(ctx):
        if bare.state in {"closed", "cancelled"}:
            continue
        session = reading.session_page(ctx, bare.id).or_raise()
        found += [
            Task(
                Reason.of("council.todo_vote", title=item.title),
                reverse("council:ballot", args=[item.id]),
                _("Bỏ phiếu"),
            )
            for item in ballots_waiting(ctx, session)
        ]
        step = next_step(session) if runs(ctx, session) else None
        if step is not None:
            url = reverse("council:session", args=[session.id])
            found.append(Task(step.say, url, _("Mở phiên họp"), session.held_at.date(), disabled=step.why))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class AfterElection:
    """What an election without a winner leaves: a further ballot, or a choice by the regulation."""

    may_run_off: bool
    options: tuple[tuple[int, str], ...]
    most: int


def after_election(item: ItemView) -> AfterElection | None:
    """What follows an election that gave no winner; None where nothing does."""
    result = item.result
    if item.kind != "election" or result is None or result.ending == "elected" or item.settled:
        return None
    row = Item.objects.select_related("session__council", "parent__parent").get(pk=item.id)
    if row.next_ballots.exclude(state="withdrawn").exists():
        return None
    most = electing.most_ballots(row)
    left = result.run_off or tuple(option.number for option in item.options)
    return AfterElection(
        may_run_off=bool(result.run_off) and electing.ballots_before(row) < most,
        options=tuple((number, item.options[number - 1].label) for number in left), most=most,
    )  # fmt: skip
