"""Plans of the demo going down the tree, and plan 000 of 2023: its launch, what units registered for it, its model.

Units below the real bodies are demo data and go by their number ("Phòng thứ 1", "Tổ dân phố thứ 1").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from thidua.core.kernel.ids import CampaignId, PlanId, RegistrationId, UnitId
from thidua.core.kernel.unit_kind import UnitKind
from thidua.core.registrations.entry import Entry, RegistrationKind
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.campaigns import public as campaigns
from thidua.modules.directory import public as directory
from thidua.modules.plans import public as plans
from thidua.modules.registrations import public as registrations
from thidua.wiring.demo import environment
from thidua.wiring.demo.people import BEGINNING, acting_as

Units = dict[str, UnitId]
NOTE = " (dữ liệu minh họa)"


@dataclass(frozen=True, slots=True)
class Below:
    """Demo units of one kind below a real one: "Phòng thứ 1" … with codes such as P1."""

    parent: str
    code: str
    name: str
    kind: UnitKind
    count: int


BELOW = (
    Below("BQLKKT", "P", "Phòng", UnitKind.DEPARTMENT, 5),
    Below("BQLKKT", "DN", "Doanh nghiệp", UnitKind.ENTERPRISE, 6),
    Below("PTHACHKHOI", "CQ", "Cơ quan, đơn vị", UnitKind.DEPARTMENT, 4),
    Below("PTHACHKHOI", "TH", "Trường", UnitKind.SCHOOL, 5),
    Below("PTHACHKHOI", "TDP", "Tổ dân phố", UnitKind.RESIDENTIAL_GROUP, 12),
)


def settle_below(units: Mapping[str, UnitId]) -> Units:
    """Make the demo units; nobody has a log-in there, the system acts for them."""
    made: Units = {}
    for group in BELOW:
        for number in range(1, group.count + 1):
            code = f"{group.code}{number}"
            made[code] = directory.add_unit(
                system_context(), parent=units[group.parent], code=code, name=f"{group.name} thứ {number}",
                since=BEGINNING, kind=group.kind,
            ).or_raise()  # fmt: skip
    return made


def _at(year: int, month: int, day: int, hour: int = 9) -> datetime:
    return datetime(year, month, day, hour, tzinfo=environment.VIETNAM)


def launched(
    plan: PlanId, username: str, to: campaigns.CallDraft, *, mended: Sequence[plans.Decision] = ()
) -> CampaignId:
    """The plan confirmed as the machine read it, but for what the officer mends, and launched to the units."""
    ctx = acting_as(username)
    plans.decide_fact(ctx, plan=plan, at_least=0).or_raise()
    if mended:
        plans.decide_fact(ctx, plan=plan, decisions=mended).or_raise()
    plans.accept_plan(ctx, plan=plan).or_raise()
    return plans.launch_plan(ctx, plan=plan, to=to, participation=Decimal(100)).or_raise()


def answer(
    campaign: CampaignId, units: Mapping[str, UnitId], codes: Sequence[str], *, received: Sequence[str] = ()
) -> None:
    """Some units launch their own, others have only received the call."""
    ctx = system_context()
    calls = campaigns.calls_of(campaign)
    above = campaigns.campaign_view(campaign)
    for code in received:
        campaigns.receive_call(ctx, call=calls[units[code]]).or_raise()
    for code in codes:
        draft = campaigns.CampaignDraft(
            name=above.name, plan_number="", plan_issued_on=ctx.today, issuing_body=code + NOTE, first=ctx.today,
            last=above.last,
        )  # fmt: skip
        campaigns.answer_call(ctx, call=calls[units[code]], draft=draft).or_raise()


def drive_of_2023(units: Mapping[str, UnitId], plan: PlanId) -> CampaignId:
    """Plan 1626 of 2023: its departments and enterprises launch, register works and models, and finish most of them."""
    codes = tuple(f"P{n}" for n in range(1, 6)) + tuple(f"DN{n}" for n in range(1, 7))
    to = campaigns.CallDraft(tuple(units[code] for code in codes), date(2023, 4, 28))
    with rehearsing(_at(2023, 4, 14)):
        campaign = launched(plan, "thuongtruc", to)
    with rehearsing(_at(2023, 4, 25)):
        answer(campaign, units, (*codes[:9], "DN6"), received=("DN5",))
        keys = [registered(units[code], campaign, entry, year=2023) for code, entry in REGISTERED]
    with rehearsing(_at(2023, 7, 3)):
        proof = registrations.Evidence("bien-ban-nghiem-thu.txt", f"Biên bản nghiệm thu{NOTE}".encode())
        for key in keys[:3]:
            registrations.complete_registration(
                system_context(), registration=key, result=f"Hoàn thành đúng hạn{NOTE}", on=date(2023, 6, 30),
                evidence=proof,
            ).or_raise()  # fmt: skip
        registrations.report_progress(
            system_context(), registration=keys[3], percent=60, said=f"Đang nghiệm thu từng phần{NOTE}"
        ).or_raise()
    with rehearsing(_at(2024, 1, 4)):
        registrations.miss_registration(
            system_context(), registration=keys[3], because=f"Đến hết năm còn một hạng mục chưa xong{NOTE}"
        ).or_raise()
    return campaign


def drive_is_over(campaign: CampaignId) -> None:
    """The office sums the drive of 2023 up."""
    with rehearsing(_at(2024, 1, 5)):
        campaigns.finish_campaign(acting_as("thuongtruc"), campaign=campaign).or_raise()


def _undertaken(kind: RegistrationKind, name: str, measure: str, *, due: date = date(2023, 6, 30)) -> Entry:
    return Entry(kind, name + NOTE, measure=measure, due=due)


REGISTERED = (
    ("P1", _undertaken(RegistrationKind.WORK, "Công trình chào mừng thứ 1", "Đưa vào sử dụng trước 30/6/2023")),
    ("P2", _undertaken(RegistrationKind.MODEL, "Mô hình thứ 1", "Ít nhất hai đơn vị áp dụng")),
    ("DN1", _undertaken(RegistrationKind.PART, "Phần việc thứ 1", "Ra quân tại khu công nghiệp")),
    ("DN2", _undertaken(RegistrationKind.WORK, "Công trình chào mừng thứ 2", "Xong trong năm", due=date(2023, 12, 31))),
)


def registered(unit: UnitId, campaign: CampaignId, entry: Entry, *, year: int) -> RegistrationId:
    """What a unit undertakes, handed in and approved."""
    ctx = system_context()
    key = registrations.enter_registration(ctx, unit=unit, entry=entry, year=year, campaign=campaign).or_raise()
    registrations.submit_registration(ctx, registration=key).or_raise()
    return registrations.approve_registration(ctx, registration=key).or_raise()


def show_models(units: Mapping[str, UnitId]) -> None:
    """An exemplary model that went all four steps and was copied once."""
    with rehearsing(_at(2023, 8, 1)):
        ctx = system_context()
        key = registrations.find_exemplar(
            ctx, unit=units["P2"], name="Mô hình thứ 1" + NOTE, content=f"Trả kết quả sớm hạn{NOTE}", year=2023
        ).or_raise()
        registrations.foster_exemplar(ctx, exemplar=key, said=f"Tập huấn, bố trí người{NOTE}").or_raise()
        registrations.sum_up_exemplar(ctx, exemplar=key, said=f"Rút ngắn thời gian xử lý{NOTE}").or_raise()
        registrations.spread_exemplar(
            ctx, exemplar=key, over=units["BQLKKT"], said=f"Gửi tài liệu cho các phòng{NOTE}"
        ).or_raise()
        registrations.copy_exemplar(
            ctx, exemplar=key, unit=units["P3"], since=date(2023, 9, 1), said=f"Áp dụng từ tháng 9{NOTE}"
        ).or_raise()
