"""A scheme of reports in the bloc, with an approved figure, and a table whose criteria have measures."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from tests import worlds
from tests.modules.reporting import scenes
from tests.worlds import VIETNAM, Bloc, acting_as
from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import DueId, PactId, ReportId
from thidua.core.registrations.pact import PactTarget, PactText
from thidua.core.reporting.due import DueRule, Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.core.reporting.target import Measured, Operator, Target
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.measure import Choice, Level, Ratio
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.campaigns import public as campaigns
from thidua.modules.directory import public as directory
from thidua.modules.registrations import public as registrations
from thidua.modules.reporting import public as reporting

D = Decimal
RATE = "Tỷ lệ giải ngân"
LEVELS = (
    Level("Tốt", D(20), example="không có đơn thư"), Level("Khá", D(15)), Level("Vi phạm", D(0), bars=True),
)  # fmt: skip
MEASURED = CriteriaTable(
    "Bảng có thước đo", 2026,
    (
        Section("I", "Nhiệm vụ", (
            Criterion("1", "Giải ngân", D(60), measure=Ratio(), source=f"báo cáo: {RATE}", asks_evidence=True),
            Criterion("2", "An ninh, trật tự", D(20), measure=Choice(LEVELS)),
            Criterion("3", "Thông tin, báo cáo", D(20)),
        )),
    ),
)  # fmt: skip
"""60 points by actual and plan from a report, 20 by a level with an example, 20 typed."""
AGREED = CriteriaTable(
    "Bảng theo giao ước", 2026,
    (Section("I", "Nhiệm vụ", (Criterion("1", "Giải ngân", D(100), measure=Ratio(), source=f"giao ước: {RATE}"),)),),
)  # fmt: skip
"""100 points by what a report says was reached, against what the pact asks."""
FORM = Form(
    indicators=(Indicator("GN", RATE, "%", Across.MEAN, OverTime.LAST),),
    targets=(Target("T1", RATE, Measured(Operator.AT_LEAST, D(95), "%"), "GN"),),
)
REPORTED = datetime(2026, 11, 2, 9, tzinfo=VIETNAM)


def concluded_pact(bloc: Bloc) -> PactId:
    """The bloc's pact, which asks 100 % of what the reports ask 95 % of, signed by the heads of all seven."""
    heads = {"DV1": "lanhdao", "DV2": "pho"} | {code: worlds.scorer_of(code) for code in worlds.MEMBERS[2:]}
    with rehearsing(worlds.BEFORE):
        for code in worlds.MEMBERS[2:]:
            person = directory.holder_named(heads[code]).person
            assert person is not None
            directory.give_duty(
                system_context(), unit=bloc.units[code], person=person, duty=Duty.UNIT_HEAD, since=worlds.BEGINNING
            ).or_raise()
        text = PactText("Giao ước năm 2026", 2026, ("Thi đua",), (PactTarget(RATE, ">=", D(100), "%", D(100)),))
        key = registrations.draw_up_pact(acting_as("truong"), bloc=bloc.key, text=text).or_raise()
        registrations.open_signing(acting_as("truong"), pact=key).or_raise()
        for code, head in heads.items():
            ctx = acting_as(head)
            seen = registrations.pact_page(ctx, key).or_raise().digest
            registrations.sign_pact(ctx, pact=key, unit=bloc.units[code], seen=seen).or_raise()
    return key


def approved_report(bloc: Bloc, *, unit: str, reached: str, approve: bool = True) -> ReportId:
    """The unit's approved report of the year in a campaign of the head."""
    with rehearsing(datetime(2026, 4, 5, 9, tzinfo=VIETNAM)):
        ctx = acting_as("truong")
        draft = replace(
            scenes.campaign_of(bloc.units), phases=(campaigns.PhaseDraft("Năm", date(2026, 1, 1), date(2026, 12, 31)),)
        )
        campaign = campaigns.start_campaign(ctx, unit=bloc.units["DV1"], draft=draft).or_raise()
        scheme = reporting.prepare_scheme(ctx, campaign=campaign, units=[bloc.units[unit]]).or_raise()
        reporting.define_form(ctx, scheme=scheme, form=FORM, version=1).or_raise()
        rule = DueRule(Every.ONCE, what="báo cáo năm", on=date(2026, 11, 10))
        reporting.ask_for(ctx, scheme=scheme, rule=rule).or_raise()
        reporting.open_scheme(ctx, scheme=scheme).or_raise()
        dues = reporting.scheme_page(ctx, scheme).or_raise().dues
    with rehearsing(REPORTED):
        report = scenes.Scene(bloc.units, scheme, tuple(DueId(due.id) for due in dues)).report(unit)
        ctx = acting_as(worlds.scorer_of(unit))
        reporting.enter_field(ctx, report=report, field="GN", text=reached, version=0).or_raise()
        reporting.submit_report(ctx, report=report).or_raise()
        if approve:
            reporting.approve_report(acting_as("truong"), report=report).or_raise()
    return report
