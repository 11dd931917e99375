"""A city whose campaign goes to three departments, and on to the schools and groups of one of them."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from tests.modules.offices import PASSWORD, SINCE, Offices
from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import CallId, CampaignId, UnitId
from thidua.core.kernel.unit_kind import UnitKind
from thidua.foundation.act import Context, system_context
from thidua.modules.campaigns.models import Call
from thidua.modules.campaigns.public import CallDraft, CampaignDraft, PhaseDraft, answer_call, start_campaign
from thidua.modules.directory import public as directory

DUE = date(2024, 4, 20)
DRAFT = CampaignDraft(
    name="Đợt thi đua chào mừng năm 2024", plan_number="232/KH-UBND", plan_issued_on=date(2024, 4, 9),
    issuing_body="UBND thành phố", participation=Decimal(100),
    phases=(PhaseDraft("Một", date(2024, 4, 9), date(2024, 6, 30)), PhaseDraft("Hai", date(2024, 7, 1), date(2024, 12, 31))),
)  # fmt: skip


@dataclass
class Cascade:
    """The city's campaign and what was sent out under it."""

    offices: Offices
    city: CampaignId

    def call(self, code: str) -> CallId:
        """The newest call to the unit with that code."""
        return CallId(Call.objects.filter(unit=self.offices.units[code]).latest("pk").pk)


def city_office(offices: Offices) -> Context:
    """The city's own office."""
    with offices.on_the_day():
        ctx = system_context()
        new = directory.NewPerson("Người city", "", "city", PASSWORD)
        person = directory.add_person(ctx, unit=offices.units["HP"], person=new).or_raise()
        directory.give_duty(
            ctx, unit=offices.units["HP"], person=person, duty=Duty.STANDING_OFFICE, since=SINCE
        ).or_raise()
    return offices.ctx("city")


def below(offices: Offices, parent: str, code: str, kind: UnitKind) -> UnitId:
    """One more unit."""
    with offices.on_the_day():
        offices.units[code] = directory.add_unit(
            system_context(), parent=offices.units[parent], code=code, name=f"Đơn vị {code}", since=SINCE, kind=kind
        ).or_raise()
    return offices.units[code]


def sent(offices: Offices, *codes: str) -> Cascade:
    """The city's campaign, sent to these departments (all three where none is named)."""
    ctx = city_office(offices)
    to = CallDraft(tuple(offices.units[code] for code in codes or ("S1", "S2", "S3")), DUE)
    return Cascade(offices, start_campaign(ctx, unit=offices.units["HP"], draft=DRAFT, to=to).or_raise())


def answered(cascade: Cascade, *, by: str = "office1", code: str = "S1", to: tuple[str, ...] = ()) -> CampaignId:
    """The department's own campaign, sent on."""
    draft = replace(DRAFT, plan_number=f"01/KH-{code}", issuing_body=code)
    units = tuple(cascade.offices.units[each] for each in to)
    on = CallDraft(units, DUE) if units else None
    return answer_call(cascade.offices.ctx(by), call=cascade.call(code), draft=draft, to=on).or_raise()
