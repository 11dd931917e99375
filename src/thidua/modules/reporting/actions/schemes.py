"""Writes of schemes: from a campaign's plan to a form that units fill."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from thidua.core.kernel.ids import CampaignId, DueId, SchemeId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.kernel.period import Period
from thidua.core.reporting.due import DueDay, DueRule, due_days
from thidua.core.reporting.form import Form
from thidua.core.reporting.form_json import to_record
from thidua.core.reporting.soundness import checked
from thidua.core.reporting.target import Measured
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import campaign_view
from thidua.modules.directory.public import unit_for_update
from thidua.modules.reporting.models import DueRow, FormVersion, Reporter, ReportRow, Scheme, Share
from thidua.modules.reporting.queries import gathering, plan


def _write_form(turn: Turn, scheme: Scheme, form: Form, because: str = "") -> int:
    version = gathering.form_of(scheme.pk)[1] + 1
    FormVersion.objects.create(
        scheme=scheme, version=version, content=to_record(form), because=because, by=turn.actor.name, at=turn.now
    )
    return version


def _write_dues(scheme: Scheme, rule: DueRule, days: Sequence[DueDay]) -> list[DueRow]:
    rows = [
        DueRow(
            scheme=scheme, what=rule.what[:400], every=day.every.value, year=day.year, number=day.number,
            first=day.period.first, last=day.period.last, due=day.due, is_before=day.is_before,
            last_good_day=day.last_good_day, grace=day.grace, line=rule.line,
        )
        for day in days
    ]  # fmt: skip
    for row in rows:
        row.save()
    return rows


def _ask(dues: Sequence[DueRow], units: Sequence[int]) -> int:
    """A report for each unit and due day that has none yet."""
    asked = set(ReportRow.objects.filter(due__in=dues).values_list("due", "unit"))
    rows = [
        ReportRow(due=due, unit_id=unit) for due in dues for unit in units if (due.pk, unit) not in asked
    ]  # fmt: skip
    ReportRow.objects.bulk_create(rows, batch_size=2000)
    return len(rows)


@action("reporting.prepare_scheme", event="scheme.prepared")
def prepare_scheme(turn: Turn, *, campaign: CampaignId, units: Sequence[UnitId] = ()) -> Outcome[SchemeId]:
    """Draft what units will report: targets and due days from the campaign's accepted plan."""
    view = campaign_view(campaign)
    held = turn.hold(unit_for_update, view.unit)

    if gathering.scheme_of_campaign(campaign) is not None:
        return refuse("scheme.there_already", name=view.name)
    drafted = plan.draft_of(view)

    row = Scheme.objects.create(
        campaign_id=campaign, unit_id=view.unit, name=view.name[:500], first=view.first, last=view.last
    )
    _write_form(turn, row, drafted.form)
    for rule in drafted.rules:
        _write_dues(row, rule, due_days(rule, during=Period(view.first, view.last), is_off=plan.is_off))
    chosen = list(dict.fromkeys(units or plan.usual_reporters(view)))
    Reporter.objects.bulk_create(Reporter(scheme=row, unit_id=unit) for unit in chosen)
    return turn.apply(
        SchemeId(row.pk), to=held, name=view.name[:200], targets=len(drafted.form.targets), reporters=len(chosen)
    )


@action("reporting.define_form", event="form.defined")
def define_form(turn: Turn, *, scheme: SchemeId, form: Form, version: int, because: str = "") -> Outcome[int]:
    """Change the form: targets, figures, checks, parts in words. `version` is the one that the writer saw."""
    held = turn.hold(gathering.scheme_for_update, scheme)

    before, current = gathering.form_of(scheme)
    if current != version:
        return refuse("form.changed_meanwhile", version=current)
    if held.row.state == "closed":
        return refuse("scheme.is_closed", name=held.row.name)
    if held.row.state == "open" and not because.strip():
        return refuse("form.reason_missing")
    sound = checked(form)
    if isinstance(sound, Refused):
        return sound
    lost = {each.code for each in before.indicators} - {each.code for each in form.indicators}
    used = plan.codes_in_use(scheme, lost)
    if used:
        return refuse("form.figure_in_use", codes=tuple(sorted(used)))

    new = _write_form(turn, held.row, sound.value, because.strip())
    return turn.apply(new, to=held, version=new, because=because.strip())


@action("reporting.ask_for", event="reports.asked_for")
def ask_for(turn: Turn, *, scheme: SchemeId, rule: DueRule) -> Outcome[int]:
    """Add days by which reports are due: once, or each month, quarter, half-year or year."""
    held = turn.hold(gathering.scheme_for_update, scheme)

    if not rule.what.strip():
        return refuse("due.what_missing")
    days = due_days(rule, during=Period(held.row.first, held.row.last), is_off=plan.is_off)
    if not days:
        return refuse("due.no_day")
    if held.row.state == "closed":
        return refuse("scheme.is_closed", name=held.row.name)

    rows = _write_dues(held.row, rule, days)
    if held.row.state == "open":
        _ask(rows, [reporter.unit_id for reporter in held.row.reporters.filter(until=None)])
    return turn.apply(len(rows), to=held, what=rule.what, count=len(rows))


@action("reporting.drop_due", event="due.dropped")
def drop_due(turn: Turn, *, due: DueId) -> Outcome[int]:
    """Drop a deadline with all its periods while no unit was asked for a report."""
    row = gathering.due_of(due).or_raise()
    held = turn.hold(gathering.scheme_for_update, SchemeId(row.scheme_id))

    if held.row.state != "drafting" or row.reports.exists():
        return refuse("due.asked_already", what=row.what)

    same = held.row.dues.filter(what=row.what, every=row.every, line=row.line)
    count = same.count()
    same.delete()
    return turn.apply(count, to=held, what=row.what[:200], count=count)


@action("reporting.name_reporters", event="reporters.named")
def name_reporters(turn: Turn, *, scheme: SchemeId, units: Sequence[UnitId]) -> Outcome[SchemeId]:
    """Say which units report. While reports are being gathered units can be added, not left out."""
    held = turn.hold(gathering.scheme_for_update, scheme)

    named, before = set(units), set(held.row.reporters.values_list("unit", flat=True))
    if held.row.state == "closed":
        return refuse("scheme.is_closed", name=held.row.name)
    if held.row.state == "open" and before - named:
        return refuse("reporters.not_left_out")

    held.row.reporters.exclude(unit__in=named).delete()
    Reporter.objects.bulk_create(Reporter(scheme=held.row, unit_id=unit) for unit in units if unit in named - before)
    if held.row.state == "open":
        _ask(list(held.row.dues.filter(last_good_day__gte=turn.today)), sorted(named - before))
    return turn.apply(scheme, to=held, count=len(named))


@action("reporting.share_target", event="target.shared")
def share_target(turn: Turn, *, scheme: SchemeId, target: str, parts: Mapping[UnitId, Decimal]) -> Outcome[SchemeId]:
    """Break a target down to the units that are to reach it."""
    held = turn.hold(gathering.scheme_for_update, scheme)

    found = gathering.form_of(scheme)[0].target(target)
    if found is None or not isinstance(found.aim, Measured):
        return refuse("target.not_measured")
    strange = set(parts) - set(held.row.reporters.values_list("unit", flat=True))
    if strange:
        return refuse("target.not_a_reporter")

    held.row.shares.filter(target=target).delete()
    Share.objects.bulk_create(
        Share(scheme=held.row, target=target, unit_id=unit, amount=gathering.scaled(amount) or 0)
        for unit, amount in parts.items()
    )
    return turn.apply(scheme, to=held, target=found.name[:200], count=len(parts))


@action("reporting.open_scheme", event="scheme.opened")
def open_scheme(turn: Turn, *, scheme: SchemeId) -> Outcome[int]:
    """Ask the units for their reports: each gets one for every due day."""
    held = turn.hold(gathering.scheme_for_update, scheme)

    units = list(held.row.reporters.filter(until=None).values_list("unit", flat=True))
    dues = list(held.row.dues.all())
    if not units:
        return refuse("scheme.no_reporters")
    if not dues:
        return refuse("scheme.no_dues")

    asked = _ask(dues, units)
    return turn.apply(asked, to=held, step="open", reports=asked, units=len(units))


@action("reporting.close_scheme", event="scheme.closed")
def close_scheme(turn: Turn, *, scheme: SchemeId) -> Outcome[SchemeId]:
    """Lock all figures; nothing is handed in any more."""
    held = turn.hold(gathering.scheme_for_update, scheme)

    return turn.apply(scheme, to=held, step="close")


@action("reporting.reopen_scheme", event="scheme.reopened")
def reopen_scheme(turn: Turn, *, scheme: SchemeId, because: str) -> Outcome[SchemeId]:
    """Take the figures up again, with the reason."""
    held = turn.hold(gathering.scheme_for_update, scheme)

    if not because.strip():
        return refuse("reason.missing")

    return turn.apply(scheme, to=held, step="reopen", because=because.strip())
