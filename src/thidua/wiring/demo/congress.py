"""Plan 001: the drive towards the congresses of 2025, from its launch in September 2024 to its awards in November 2025.

The plan, its eight movements and its wish that all units take part are the source's. Units below the board, what they
register, all figures, names and awards are demo data. The plan ends with a congress whose day it does not know ("năm
2025"): the office completes the end of that year.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import CampaignId, DueId, PlanId, RegistrationId, UnitId
from thidua.core.registrations.entry import Entry, RegistrationKind
from thidua.core.reporting.check import Check, CheckKind
from thidua.core.reporting.due import DueRule, Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.core.reporting.target import Measured, Operator, Target
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.campaigns import public as campaigns
from thidua.modules.directory import public as directory
from thidua.modules.plans import public as plans
from thidua.modules.registrations import public as registrations
from thidua.modules.reporting import public as reporting
from thidua.wiring.demo.cascade import NOTE, answer, launched, registered
from thidua.wiring.demo.environment import VIETNAM
from thidua.wiring.demo.people import BEGINNING, PASSWORD, acting_as
from thidua.wiring.demo.reports import also_filled_by, own_report, report, with_baseline

OFFICE, FILLER, CALLED = "thuongtruc", "tructhuoc", "doanhnghiep"
CODES = (*(f"P{n}" for n in range(1, 6)), *(f"DN{n}" for n in range(1, 7)))
LAST_DAY = date(2025, 12, 31)
REPORTING = ("P1", "P2", "P3", "P4", "DN1", "DN2", "DN3")
"""Those who report each quarter: the units that had launched when reports were first asked for."""
NEW = ("P3", "P4", "DN2", "DN3")
"""Of these the person who fills the reports of plan 000 takes over too."""
K = RegistrationKind


def _at(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 9, tzinfo=VIETNAM)


_PERIOD = {"name": "Thời gian thi đua", "from": "2024-08-30", "to": LAST_DAY.isoformat(), "from_text": "nay",
           "to_text": "khi thành phố tổ chức Đại hội Thi đua yêu nước thành phố lần thứ X"}  # fmt: skip
_NO_VALUE = {"value": None, "unit": None, "scope": None}
_ALL = {
    "name": "Phòng, đơn vị, doanh nghiệp triển khai các hoạt động chào mừng Đại hội", "operator": "=", "value": 100,
    "unit": "%", "scope": "các phòng, đơn vị thuộc Ban Quản lý và các doanh nghiệp", "baseline": None,
}  # fmt: skip
COMPLETED = (
    plans.Decision("issued_on", "corrected", {"value": "2024-08-30"}),
    plans.Decision("phases.1", "corrected", _PERIOD),
    plans.Decision("targets.1", "corrected", _ALL),
    plans.Decision(
        "targets.2", "corrected", {"name": "Tăng trưởng", "operator": ">", "baseline": "năm trước", **_NO_VALUE}
    ),
)
"""What the source leaves blank or to an event, and the two targets whose names the machine cut too long."""


def drive(units: Mapping[str, UnitId], plan: PlanId) -> CampaignId:
    """Launched to eleven units: eight take part, two of them late; two are late still, one is released."""
    with rehearsing(_at(2024, 9, 4)):
        _head_of(units["DN5"], "Doanh nghiệp thứ 5")
        to = campaigns.CallDraft(tuple(units[code] for code in CODES), date(2024, 9, 20))
        campaign = launched(plan, OFFICE, to, mended=COMPLETED)
    with rehearsing(_at(2024, 9, 12)):
        answer(campaign, units, ("P1", "P2", "P3", "P4", "DN1", "DN2"), received=("P5", "DN3"))
    with rehearsing(_at(2024, 10, 2)):
        answer(campaign, units, ("P5", "DN3"), received=("DN4",))
        calls = campaigns.calls_of(campaign)
        campaigns.release_unit(
            acting_as(OFFICE), call=calls[units["DN6"]], because=f"Doanh nghiệp đã dừng hoạt động{NOTE}"
        ).or_raise()
    return campaign


def _head_of(unit: UnitId, name: str) -> None:
    """Somebody who finds a call to launch on the desk, and may answer it."""
    new = directory.NewPerson(f"Lãnh đạo {name}", "Lãnh đạo", CALLED, PASSWORD, is_demo=True)
    person = directory.add_person(system_context(), unit=unit, person=new).or_raise()
    directory.give_duty(system_context(), unit=unit, person=person, duty=Duty.UNIT_HEAD, since=BEGINNING).or_raise()


def _entry(kind: RegistrationKind, name: str, measure: str = "", due: date | None = None, who: str = "") -> Entry:
    return Entry(kind, name + NOTE, who=who, measure=measure, due=due)


REACHED = (
    ("P1", _entry(K.WORK, "Số hóa kho hồ sơ đầu tư", "4.000 hồ sơ tra cứu được trên mạng", date(2025, 4, 30)),
     "Đã số hóa 4.200 hồ sơ", date(2025, 4, 25)),
    ("P2", _entry(K.MODEL, "Trả kết quả không hẹn lại", "Ít nhất ba thủ tục áp dụng", date(2025, 6, 30)),
     "Bốn thủ tục áp dụng", date(2025, 6, 20)),
    ("DN1", _entry(K.WORK, "Vườn cây Đại hội trong khu công nghiệp", "Trồng 500 cây xanh", date(2025, 5, 13)),
     "Đã trồng 520 cây", date(2025, 5, 9)),
)  # fmt: skip
MISSED = (
    "P3", _entry(K.PART, "Rà soát toàn bộ quy trình nội bộ", "12 quy trình được rút ngắn", date(2025, 9, 30)),
    "Rút ngắn được bảy quy trình, năm quy trình chờ văn bản của bộ",
)  # fmt: skip
RUNNING = (
    ("DN2", _entry(K.WORK, "Nhà để xe cho người lao động", "Đưa vào sử dụng trong năm", LAST_DAY), 70),
    ("P4", _entry(K.TITLE, "Tập thể lao động tiên tiến năm 2025"), 90),
    ("P1", _entry(K.TITLE, "Chiến sĩ thi đua cơ sở năm 2025", who="Cán bộ thứ 1 của Phòng thứ 1"), 80),
)  # fmt: skip


def undertakings(units: Mapping[str, UnitId], campaign: CampaignId) -> None:
    """What units registered for 2025, and how far they came: reached, missed, running, withdrawn, returned, waiting."""
    with rehearsing(_at(2025, 1, 15)):
        keys = [registered(units[code], campaign, entry, year=2025) for code, entry, *_ in REACHED]
        missed = registered(units[MISSED[0]], campaign, MISSED[1], year=2025)
        running = [registered(units[code], campaign, entry, year=2025) for code, entry, _ in RUNNING]
        given_up = registered(
            units["DN3"], campaign, _entry(K.PART, "Hội thi tay nghề", "Một hội thi trong quý III"), year=2025
        )
    for key, (*_what, result, on) in zip(keys, REACHED, strict=True):
        with rehearsing(_at(on.year, on.month, on.day) + timedelta(days=3)):
            proof = registrations.Evidence("bien-ban-nghiem-thu.txt", f"Biên bản nghiệm thu{NOTE}".encode())
            registrations.complete_registration(
                system_context(), registration=key, result=result + NOTE, on=on, evidence=proof
            ).or_raise()
    with rehearsing(_at(2025, 10, 6)):
        registrations.miss_registration(system_context(), registration=missed, because=MISSED[2] + NOTE).or_raise()
        registrations.withdraw_registration(
            system_context(), registration=given_up, because=f"Gộp vào hội thi của khu công nghiệp{NOTE}"
        ).or_raise()
        for key, (*_what, percent) in zip(running, RUNNING, strict=True):
            registrations.report_progress(
                system_context(), registration=key, percent=percent, said=f"Đang thực hiện đúng tiến độ{NOTE}"
            ).or_raise()
    _waiting(units, campaign)


def _waiting(units: Mapping[str, UnitId], campaign: CampaignId) -> None:
    """Two that came late in the year: one was returned, one waits for the office."""
    with rehearsing(_at(2025, 12, 1)):
        back = _submitted(units["P5"], campaign, _entry(K.MODEL, "Mô hình văn phòng ít giấy", "Giảm 30 % giấy in"))
        _submitted(units["DN1"], campaign, _entry(K.PART, "Tặng quà Tết cho công nhân khó khăn", "100 suất quà"))
    with rehearsing(_at(2025, 12, 3)):
        registrations.return_registration(
            acting_as(OFFICE), registration=back, because="Ghi rõ lượng giấy in năm 2024 để đối chiếu"
        ).or_raise()


def _submitted(unit: UnitId, campaign: CampaignId, entry: Entry) -> RegistrationId:
    ctx = system_context()
    key = registrations.enter_registration(ctx, unit=unit, entry=entry, year=2025, campaign=campaign).or_raise()
    return registrations.submit_registration(ctx, registration=key).or_raise()


WORKS = Target("TM1", f"Công trình, phần việc chào mừng hoàn thành{NOTE}",
               Measured(Operator.AT_LEAST, Decimal(40), "công trình", adds_up=True), "M1")  # fmt: skip
IN_TIME = Target("TM2", f"Hồ sơ giải quyết đúng hạn{NOTE}", Measured(Operator.AT_LEAST, Decimal(98), "%"), "M4")
FIGURES = (
    Indicator("M1", WORKS.name, "công trình"),
    Indicator("M2", f"Hồ sơ giải quyết trước hạn, đúng hạn{NOTE}", "hồ sơ"),
    Indicator("M3", f"Hồ sơ đã giải quyết{NOTE}", "hồ sơ"),
    Indicator("M4", IN_TIME.name, "%", Across.RATIO, OverTime.ADDED, part="M2", whole="M3"),
)
LAST_YEAR = Decimal("8.2")
"""Growth of the year before, which the plan names and does not tell ("cao hơn năm trước"): demo data."""


def _form(drafted: Form) -> Form:
    """What the office makes of the draft: the baseline of the growth entered, two figures of its own added."""
    form = with_baseline(drafted, LAST_YEAR)
    return replace(
        form, targets=(*form.targets, WORKS, IN_TIME), indicators=(*form.indicators, *FIGURES),
        checks=(Check("KM1", CheckKind.PART, "M2", ("M3",)),),
    )  # fmt: skip


GROWTH = ("7,4", "8,1", "7,2", "8,3", "9,1")
"""By quarter, from the third of 2024 on."""
LATE = {("DN2", 1): 6, ("P3", 2): 3, ("DN1", 3): 12, ("P2", 3): 1}
"""Days after the last good day, by unit and quarter."""
UNSENT, WAITING, RETURNED = ("DN3", 4), ("P4", 4), ("DN2", 4)


def _texts(form: Form, unit: int, quarter: int) -> dict[str, str]:
    """What the unit of that place fills in for the quarter of that place."""
    whole = 160 + 25 * unit + 15 * quarter
    filled = {
        "M1": str(1 + (unit + quarter) % 3), "M2": str(whole - (unit * quarter) % 4), "M3": str(whole),
        "#KQ": f"Kết quả quý của đơn vị thứ {unit + 1}{NOTE}", "#KK": f"Không có vướng mắc lớn{NOTE}",
    }  # fmt: skip
    taking_part, growth = (each.code for each in form.indicators[:2])
    return {**filled, taking_part: "100", growth: GROWTH[quarter]}


def quarterly_reports(units: Mapping[str, UnitId], campaign: CampaignId) -> None:
    """Reports each quarter from 2024 on: most in time, some late, of the last one some wait or are missing."""
    with rehearsing(_at(2024, 9, 16)):
        also_filled_by(units, NEW, FILLER)
        office = acting_as(OFFICE)
        scheme = reporting.prepare_scheme(
            office, campaign=campaign, units=[units[code] for code in REPORTING]
        ).or_raise()
        form = _form(reporting.scheme_page(office, scheme).or_raise().form)
        reporting.define_form(office, scheme=scheme, form=form, version=1).or_raise()
        rule = DueRule(
            Every.QUARTER, what=f"báo cáo kết quả thi đua quý{NOTE}", day=10, months_after=1, is_before=True
        )  # fmt: skip
        reporting.ask_for(office, scheme=scheme, rule=rule).or_raise()
        reporting.open_scheme(office, scheme=scheme).or_raise()
        dues = reporting.scheme_page(office, scheme).or_raise().dues
    for quarter, due in enumerate(dues[: len(GROWTH)]):
        _quarter(units, form, quarter, due.id, due.last_good_day)
    _summed_up(dues[len(GROWTH) - 1].id)


def _quarter(units: Mapping[str, UnitId], form: Form, quarter: int, due: DueId, last: date) -> None:
    for place, code in enumerate(REPORTING):
        if (code, quarter) == UNSENT:
            continue
        came = last - timedelta(days=place % 3) if (code, quarter) not in LATE else last
        with rehearsing(_at(came.year, came.month, came.day) + timedelta(days=LATE.get((code, quarter), 0))):
            filler = acting_as(FILLER)
            own = own_report(filler, due, units[code])
            report(filler, own, _texts(form, place, quarter))
            if (code, quarter) == RETURNED:
                why = "Số hồ sơ đã giải quyết không khớp số của bộ phận một cửa"
                reporting.return_report(acting_as(OFFICE), report=own, because=why).or_raise()
            elif (code, quarter) != WAITING:
                reporting.approve_report(acting_as(OFFICE), report=own).or_raise()


def _summed_up(due: DueId) -> None:
    """The office's own report of nine months."""
    with rehearsing(_at(2025, 10, 20)):
        reporting.compose_report(
            acting_as(OFFICE), due=due,
            outline=(
                "Có {SO_BAO_CAO}/{SO_DON_VI} đơn vị gửi báo cáo quý III năm 2025 (dữ liệu minh họa).",
                "Trong quý hoàn thành {M1_KY} công trình, phần việc; từ đầu năm {M1} (dữ liệu minh họa).",
                "{M2} trên {M3} hồ sơ được giải quyết trước hạn, đúng hạn, bằng {M4} % (dữ liệu minh họa).",
            ),
        ).or_raise()  # fmt: skip
