"""Reads for the pages of proposals: lists, one nomination, one dossier."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import BearerId, DossierId, NominationId, RunId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.nominations.reviewed import Reviewed
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.doors import doors
from thidua.modules.awards.public import judged_choices
from thidua.modules.campaigns.public import visible_blocs
from thidua.modules.directory.public import PersonView, UnitView, holders_at, units_by_id
from thidua.modules.nominations.models import Dossier, Nomination, Source
from thidua.modules.nominations.queries.copies import copied
from thidua.modules.nominations.queries.falls import falls_of, revoked_among
from thidua.modules.nominations.queries.gathering import (
    SIGHT,
    dossier_subject,
    nomination_subject,
    visible_dossiers,
    visible_nominations,
)
from thidua.modules.nominations.queries.guards import FLAG, law_day, standing, standing_rows
from thidua.modules.nominations.queries.obstacles import obstacles
from thidua.modules.nominations.queries.papers import (
    LIST,
    Checklist,
    checklists,
    code_choices,
    conditions_of,
    filed,
    shared_code_choices,
)
from thidua.modules.nominations.queries.reviewing import needs_vote, reviewed
from thidua.modules.nominations.queries.shapes import DossierLine, DossierPage, NominationLine, NominationPage
from thidua.modules.registry.public import changed_since
from thidua.modules.statutes.public import award_words

KIND_WORDS = {
    "cong_trang": gettext_lazy("Công trạng"), "dot_xuat": gettext_lazy("Đột xuất"),
    "phong_trao": gettext_lazy("Phong trào, chuyên đề"), "cong_hien": gettext_lazy("Quá trình cống hiến"),
    "nien_han": gettext_lazy("Niên hạn"), "doi_ngoai": gettext_lazy("Đối ngoại"),
}  # fmt: skip
SUBJECT_WORDS = {
    "person": gettext_lazy("Cá nhân"), "collective": gettext_lazy("Tập thể"), "household": gettext_lazy("Hộ gia đình"),
    "enterprise": gettext_lazy("Doanh nghiệp"), "foreigner": gettext_lazy("Người nước ngoài"),
}  # fmt: skip
ANSWERS = {
    "satisfied": ("good", gettext_lazy("Đủ điều kiện")), "unsatisfied": ("back", gettext_lazy("Không đủ điều kiện")),
    "undetermined": ("wait", gettext_lazy("Chưa kết luận được")),
}  # fmt: skip
ACTIONS = tuple(
    f"nominations.{name}"
    for name in (
        "correct_nomination", "propose", "submit_nomination", "withdraw_nomination", "receive_nomination",
        "return_nomination", "hand_over", "send_up", "number_letter", "attach_to_all", "weigh_nomination",
        "pack_nomination",
    )
)  # fmt: skip
ON_DOSSIER = tuple(
    f"nominations.{name}"
    for name in (
        "write_dossier", "submit_dossier", "withdraw_dossier", "receive_dossier", "return_dossier", "accept_dossier",
        "decline_dossier", "take_dossier_back", "attach_paper", "weigh_dossier",
        "let_copy_pass",
    )
)  # fmt: skip


def nomination_line(row: Nomination, count: int) -> NominationLine:
    """A row as lists show it."""
    receipt = f"{row.receipt}/{row.receipt_year}" if row.receipt else ""
    return NominationLine(
        NominationId(row.pk), row.name, UnitId(row.unit_id), row.unit.name, UnitId(row.to_id), row.to.name, row.kind,
        str(KIND_WORDS[row.kind]), row.year, row.closes_on, row.state, count, receipt,
        row.officer.name if row.officer else "", row.officer_id,
    )  # fmt: skip


def nomination_lines(ctx: Context, *, state: str = "", side: str = "") -> tuple[NominationLine, ...]:
    """The proposals that the actor may see, newest first: all, those their units make, review, or they handle."""
    rows = visible_nominations(ctx)
    units = gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today)
    rows = rows.filter(state=state) if state else rows
    rows = rows.filter(unit__in=units) if side == "own" else rows
    rows = rows.filter(to__in=units).exclude(state="drafting") if side == "review" else rows
    rows = rows.filter(officer=ctx.actor.person, state="received") if side == "mine" else rows
    counted = rows.annotate(count=Count("dossiers", filter=~Q(dossiers__state="withdrawn"), distinct=True))
    return tuple(nomination_line(row, row.count) for row in counted[:200])


def proposing_units(ctx: Context) -> tuple[UnitView, ...]:
    """The units for which the actor may open a proposal."""
    keys = gate.units_of("nominations.open_nomination", holder=ctx.actor, on=ctx.today)
    return tuple(units_by_id(sorted(keys)).values())


def _line(
    row: Dossier, list_: Checklist, found: tuple[object, ...], barred: tuple[Reason, ...], *, is_revoked: bool
) -> DossierLine:
    badge, word = ANSWERS[row.run.answer] if row.run else ("plain", "")
    return DossierLine(
        DossierId(row.pk), row.place, row.name, row.position, row.unit_name, row.award, award_words(row.award),
        row.state, list_.there, list_.wanted, list_.text, RunId(row.run_id) if row.run_id else None, str(word), badge,
        found, bool(row.explained), barred, row.state == "sent_up", is_revoked,  # type: ignore[arg-type] # clashes of this row
    )  # fmt: skip


def _rows(row: Nomination) -> list[Dossier]:
    chosen = row.dossiers.select_related("bearer", "unit", "run", "bloc").defer(
        "run__facts", "run__verdict", "signature"
    )
    return list(chosen.order_by("place", "pk"))


def nomination_page(ctx: Context, key: NominationId) -> Outcome[NominationPage]:
    """One nomination; refused as not found where the actor may not see it."""
    row = visible_nominations(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    rows = _rows(row)
    found = standing(row, rows=[each for each in rows if each.state != "withdrawn"])
    lists, barred = checklists(row, rows), _barred(ctx, rows)
    fallen = revoked_among(rows, year=row.year)
    lines = tuple(
        _line(each, lists[each.pk], found.of(each.pk), barred.get(each.pk, ()), is_revoked=each.pk in fallen)
        for each in rows
    )
    shared = tuple(filed(list(row.papers.filter(dossier=None).exclude(code=LIST))).get(None, ()))
    reviews = row.to_id in gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today)
    return Ok(
        NominationPage(
            nomination_line(row, sum(each.state != "withdrawn" for each in rows)), row.to_id == row.unit_id,
            row.is_simplified, row.simplified_because, str(Source(row.source).label), row.leaders, row.grade,
            row.members, row.letter_number, row.letter_on, row.submitted_at, row.received_on, row.received_by,
            row.received_proof, row.because, law_day(row), lines, found, shared,
            doors(ctx, nomination_subject(row), *ACTIONS), reviews,
        )
    )  # fmt: skip


def _barred(ctx: Context, rows: Iterable[Dossier]) -> dict[int, tuple[Reason, ...]]:
    """What stands in the way of those that wait for a review or a decision."""
    return obstacles([row for row in rows if row.state in {"received", "carried"}], on=ctx.today)


def _reviewed(row: Dossier) -> str:
    if row.reviewed_on is None:
        return ""
    if row.session:
        told = {"agree": row.agree, "total": row.total, "needed": row.needed, "cites": row.cites}
        return _("Hội đồng: %(agree)s/%(total)s phiếu đồng ý, cần %(needed)s (%(cites)s)") % told
    told = {"by": row.reviewed_by, "on": f"{row.reviewed_on:%d/%m/%Y}", "why": row.reviewed_because}
    if row.state == "declined":
        return _("%(by)s không đồng ý ngày %(on)s: %(why)s") % told
    return (_("%(by)s đồng ý ngày %(on)s: %(why)s") if row.reviewed_because else _("%(by)s đồng ý ngày %(on)s")) % told


def changed(rows: Iterable[Dossier]) -> dict[BearerId, tuple[str, ...]]:
    """What was put on record after a dossier's sheet was made, by bearer."""
    return changed_since({BearerId(row.bearer_id): row.run.at for row in rows if row.run})


def dossier_page(ctx: Context, key: DossierId) -> Outcome[DossierPage]:
    """One dossier; refused as not found where the actor may not see it."""
    row = seen_dossier(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    of = row.nomination
    list_ = checklists(of, [row])[row.pk]
    mine = standing(of, rows=standing_rows(of)).of(row.pk)
    falls = falls_of(row)
    is_revoked = bool(falls) and falls[-1].what == "revoked" and row.state == "decided"
    line = _line(row, list_, mine, _barred(ctx, [row]).get(row.pk, ()), is_revoked=is_revoked)
    return Ok(
        DossierPage(
            line, nomination_line(of, 0), BearerId(row.bearer_id), str(SUBJECT_WORDS[row.subject]),
            row.subject in {"collective", "enterprise"}, row.achievement,
            row.commitment, row.explained, row.since, row.until, law_day(of), row.members, row.having, row.bloc_id,
            tuple(row.facts), conditions_of(row), row.because, list_, changed([row]).get(BearerId(row.bearer_id), ()),
            judging_of(row),
            _reviewed(row), row.decision, falls, row.digest, row.state in {"drafting", "returned"},
            needs_vote(row), row.pk in copied([row]), of.to_id in gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today),
            doors(ctx, dossier_subject(row), *ON_DOSSIER),
        )
    )  # fmt: skip


def seen_dossier(ctx: Context) -> "QuerySet[Dossier]":
    """The dossiers that the actor may see, with what their pages need."""
    return visible_dossiers(ctx).select_related("run", "nomination__officer", "bloc")


def shared_codes(key: NominationId) -> list[tuple[str, str]]:
    """Under which names a file may be put into a nomination for all its dossiers."""
    return shared_code_choices(Nomination.objects.get(pk=key))


def code_choices_of(key: DossierId) -> list[tuple[str, str]]:
    """Under which names a file may be put into a dossier."""
    row = Dossier.objects.select_related("nomination").filter(pk=key).first()
    return code_choices(row) if row else []


def officers_of(unit: UnitId, *, on: date) -> tuple[PersonView, ...]:
    """The officers of the reviewing body."""
    return holders_at(unit=unit, duty=Duty.STANDING_OFFICE, on=on)


def sendable(ctx: Context, page: NominationPage) -> tuple[tuple[Reviewed, str], ...]:
    """What the proposing body reviewed itself and may put into this draft to the body above."""
    if page.is_own or page.line.state not in {"drafting", "returned"} or not page.doors["send_up"].is_shown:
        return ()
    return tuple((each, award_words(each.award)) for each in reviewed(ctx, page.line.unit))


def dossier_ids(typed: Iterable[str]) -> list[DossierId]:
    """Numbers as a form sent them."""
    return [DossierId(int(each)) for each in typed if each.isdecimal()]


def bloc_choices(ctx: Context, page: DossierPage) -> list[tuple[str, str]]:
    """The blocs that the actor sees, for a flag: each bloc has one."""
    if page.line.award != FLAG:
        return []
    return [(str(bloc.id), bloc.name) for bloc in visible_blocs(ctx)]


def judging_of(row: Dossier) -> tuple[tuple[str, str, str], ...]:
    """The facts that the kept sheet lacks and a person may judge: name, words, kind."""
    missing = set(row.run.verdict.get("missing", [])) if row.run else set()
    return tuple(each for each in judged_choices() if each[0] in missing)
