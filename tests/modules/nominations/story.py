"""A proposal of Sở Một to the city, with one person in it, taken as far as a test asks."""

from datetime import UTC, date, datetime

from tests.modules.offices import PASSWORD, SINCE, Offices
from tests.modules.registry.story import NOW, bearer, ctx
from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import BearerId, DossierId, NominationId
from thidua.foundation.act import Context, Turn, rehearsing, system_context
from thidua.foundation.agenda import Decided
from thidua.modules.directory import public as directory
from thidua.modules.nominations import public
from thidua.modules.nominations.actions import carry_dossier, vote_dossier_down
from thidua.modules.nominations.models import Dossier

LDTT, GIAY_KHEN, TOAN_QUOC = "lao_dong_tien_tien", "giay_khen", "chien_si_thi_dua_toan_quoc"
CSTDCS = "chien_si_thi_dua_co_so"
DRAFT = public.NominationDraft("Đề nghị khen thưởng năm 2025", "cong_trang", 2025, date(2026, 3, 31))
DONE = (
    "Năm 2025 đã chủ trì số hóa toàn bộ hồ sơ lưu trữ của phòng, rút ngắn thời gian tra cứu từ hai ngày còn mười phút."
)


def city(offices: Offices) -> None:
    """A standing office and a head at the city, which reviews what the departments propose."""
    with rehearsing(NOW):
        for username, duty in (("city", Duty.STANDING_OFFICE), ("chair", Duty.UNIT_HEAD)):
            new = directory.NewPerson(f"Người {username}", "Chuyên viên", username, PASSWORD)
            person = directory.add_person(system_context(), unit=offices.units["HP"], person=new).or_raise()
            directory.give_duty(
                system_context(), unit=offices.units["HP"], person=person, duty=duty, since=SINCE
            ).or_raise()
            offices.people[username] = person


def proposal(who: BearerId, award: str = GIAY_KHEN, **given: object) -> public.Proposal:
    """A proposal for the whole of 2025."""
    told = {"since": date(2025, 1, 1), "until": date(2025, 12, 31), "achievement": DONE} | given
    return public.Proposal(who, award, **told)  # type: ignore[arg-type]


def opened(offices: Offices, draft: public.NominationDraft = DRAFT, who: str = "office1") -> NominationId:
    """A nomination of Sở Một, empty."""
    return public.open_nomination(ctx(offices, who), unit=offices.units["S1"], draft=draft).or_raise()


def drafted(
    offices: Offices, award: str = GIAY_KHEN, draft: public.NominationDraft = DRAFT
) -> tuple[NominationId, DossierId]:
    """A nomination with one dossier in it."""
    key = opened(offices, draft)
    made = public.propose(ctx(offices, "office1"), nomination=key, proposals=[proposal(bearer(offices), award)])
    return key, made.or_raise()[0]


def received(
    offices: Offices, award: str = GIAY_KHEN, draft: public.NominationDraft = DRAFT
) -> tuple[NominationId, DossierId]:
    """The same, handed in and taken in by the city."""
    key, dossier = drafted(offices, award, draft)
    submitted(offices, key)
    public.receive_nomination(ctx(offices, "city"), nomination=key).or_raise()
    return key, dossier


def submitted(offices: Offices, key: NominationId) -> None:
    """Handed in before its papers are whole, which is said."""
    public.submit_nomination(ctx(offices, "office1"), nomination=key, because="Biên bản gửi sau").or_raise()


def vote(dossier: DossierId, *, carried: bool = True, agree: int = 8) -> Decided:
    """A council's answer: eight of nine, eight needed."""
    ending = "carried" if carried else "not_carried"
    return Decided("nominations.dossier", str(dossier), 5, 7, ending, agree, 9, 8, "Quy chế hội đồng, Điều 6")


def voted_on(dossier: DossierId, *, carried: bool = True) -> None:
    """The council's answer written down."""
    write = carry_dossier if carried else vote_dossier_down
    write(system_context(), dossier=dossier, vote=vote(dossier, carried=carried)).or_raise()


def state_of(dossier: DossierId) -> str:
    """The state of a dossier."""
    return Dossier.objects.get(pk=dossier).state


def at(day: date) -> datetime:
    """Nine o'clock of a day."""
    return datetime(day.year, day.month, day.day, 2, tzinfo=UTC)


__all__ = [
    "CSTDCS", "DONE", "DRAFT", "GIAY_KHEN", "LDTT", "NOW", "TOAN_QUOC", "Context", "Turn", "at", "bearer", "city", "ctx",
    "drafted", "opened", "proposal", "received", "state_of", "submitted", "vote", "voted_on",
]  # fmt: skip
