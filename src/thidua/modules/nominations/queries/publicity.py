"""Lists made public: their clock, the body's own page, and the one that everybody may read."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import DossierId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.rules.found import NeedsText, Value
from thidua.core.statutes.citing import cited_words, text_words
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.law.book import lawbook
from thidua.law.procedure.deadlines import due
from thidua.law.procedure.publicity import working_days
from thidua.modules.directory.public import UnitView, units_by_id
from thidua.modules.nominations.models import Comment, Dossier, Publicity
from thidua.modules.nominations.queries.gathering import SIGHT
from thidua.modules.statutes.public import award_words, office_of

COLUMNS = gate.Columns(unit="unit", path="unit__path")
SUMMARY = 600
KEPT = timedelta(days=60)
"""How long a list stays readable after its last day."""
STANCE_WORDS = {"agree": _("Đồng tình"), "disagree": _("Không đồng tình"), "other": _("Ý kiến khác")}


@dataclass(frozen=True, slots=True)
class Clock:
    """How long a list must be public: `days` working days with their place, or the `text` that must be read.

    `least` is the earliest last day. `unread` are the years whose holidays were not checked: then it counts weekends
    alone, and the officer sets a later day where there are holidays between.
    """

    days: int | None
    least: date
    cites: str
    text: str
    unread: tuple[int, ...]


def clock(opens_on: date, path: str) -> Clock:
    """The clock of a list that opens on that day at a unit."""
    found = working_days(opens_on, office=office_of(path))
    texts = lawbook().texts
    if isinstance(found, Value):
        days = int(found.value)
        told = due(opens_on, days)
        return Clock(days, told.on or told.by_weekends, cited_words(found.cites, texts), "", told.needs)
    text = found.text if isinstance(found, NeedsText) else found.name
    return Clock(None, opens_on, "", text_words(texts[text]) if text in texts else text, ())


def _subject(row: Publicity) -> Subject:
    return Subject("publicity", row.pk, row.name, unit=UnitId(row.unit_id), path=row.unit.path)


def publicity_for_update(key: int, /) -> Outcome[Held[Publicity]]:
    """The list, locked."""
    row = locks.locked(Publicity.objects.filter(pk=key).select_related("unit")).first()
    return Ok(Held(row, _subject(row))) if row else refuse("absent.not_found")


def comment_for_update(key: int, /) -> Outcome[Held[Publicity]]:
    """The list that a comment speaks of, locked."""
    found = Comment.objects.filter(pk=key).values_list("publicity", flat=True).first()
    return publicity_for_update(found) if found else refuse("absent.not_found")


@dataclass(frozen=True, slots=True)
class CommentView:
    """A comment with its answer. Its author's name and address are for the body alone."""

    id: int
    about: str
    name: str
    contact: str
    stance: str
    text: str
    at: datetime
    answer: str
    is_shown: bool
    answered_by: str

    @property
    def id_text(self) -> str:
        """The number as text, for the names of fields."""
        return str(self.id)


@dataclass(frozen=True, slots=True)
class PublicLine:
    """A dossier as the public reads it."""

    id: DossierId
    name: str
    position: str
    unit_name: str
    award_name: str
    achievement: str


@dataclass(frozen=True, slots=True)
class PublicityView:
    """A list made public."""

    id: int
    name: str
    unit_name: str
    where: str
    opens_on: date
    closes_on: date
    working_days: int | None
    basis: str
    is_open: bool
    count: int
    unanswered: int


@dataclass(frozen=True, slots=True)
class PublicityPage:
    """A list with its names and comments."""

    view: PublicityView
    lines: tuple[PublicLine, ...]
    comments: tuple[CommentView, ...]
    doors: dict[str, Door]


def _view(row: Publicity, on: date, count: int, unanswered: int) -> PublicityView:
    return PublicityView(
        row.pk, row.name, row.unit.name, row.where, row.opens_on, row.closes_on, row.working_days, row.basis,
        row.opens_on <= on <= row.closes_on, count, unanswered,
    )  # fmt: skip


def _lines(row: Publicity) -> tuple[PublicLine, ...]:
    return tuple(
        PublicLine(
            DossierId(each.pk), each.name, each.position, each.unit_name, award_words(each.award),
            each.achievement[:SUMMARY],
        )
        for each in row.dossiers.order_by("award", "place")
    )  # fmt: skip


def _comments(row: Publicity) -> tuple[CommentView, ...]:
    return tuple(
        CommentView(
            each.pk, each.dossier.name if each.dossier else "", each.name, each.contact,
            str(STANCE_WORDS[each.stance]), each.text, each.at, each.answer, each.is_shown, each.answered_by,
        )
        for each in row.comments.select_related("dossier")
    )  # fmt: skip


def publicities(ctx: Context) -> tuple[PublicityView, ...]:
    """The lists that the actor's bodies made public, newest first."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    rows = Publicity.objects.filter(seen).select_related("unit")
    unanswered = Count("comments", filter=Q(comments__answer=""), distinct=True)
    counted = rows.annotate(names=Count("dossiers", distinct=True), waits=unanswered)
    return tuple(_view(row, ctx.today, row.names, row.waits) for row in counted[:100])


def publicity_page(ctx: Context, key: int) -> Outcome[PublicityPage]:
    """A list for the body that made it public, with all comments."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    row = Publicity.objects.filter(seen, pk=key).select_related("unit").first()
    if row is None:
        return refuse("absent.not_found")
    lines, comments = _lines(row), _comments(row)
    view = _view(row, ctx.today, len(lines), sum(not each.answer for each in comments))
    may = doors(ctx, _subject(row), "nominations.answer_comment", "nominations.extend_publicity")
    return Ok(PublicityPage(view, lines, comments, may))


def public_lists(on: date) -> tuple[PublicityView, ...]:
    """The lists that everybody may read on that day."""
    rows = Publicity.objects.filter(opens_on__lte=on, closes_on__gte=on - KEPT).select_related("unit")
    return tuple(_view(row, on, row.names, 0) for row in rows.annotate(names=Count("dossiers"))[:100])


def public_page(on: date, key: int) -> Outcome[PublicityPage]:
    """One list as everybody may read it: of comments those alone that were answered and shown."""
    row = Publicity.objects.filter(pk=key, opens_on__lte=on, closes_on__gte=on - KEPT).select_related("unit").first()
    if row is None:
        return refuse("absent.not_found")
    lines = _lines(row)
    shown = tuple(each for each in _comments(row) if each.answer and each.is_shown)
    return Ok(PublicityPage(_view(row, on, len(lines), 0), lines, shown, {}))


def publishing_units(ctx: Context) -> tuple[UnitView, ...]:
    """The bodies for which the actor may make lists public."""
    keys = gate.units_of("nominations.open_publicity", holder=ctx.actor, on=ctx.today)
    return tuple(units_by_id(sorted(keys)).values())


def publishable(unit: UnitId) -> tuple[PublicLine, ...]:
    """What a body reviews and has not made public, for who may make it public."""
    rows = Dossier.objects.filter(nomination__to=unit, state__in=("received", "carried"), publicities=None)
    return tuple(
        PublicLine(DossierId(row.pk), row.name, row.position, row.unit_name, award_words(row.award), "")
        for row in rows.order_by("award", "nomination", "place")[:1_000]
    )
