"""What units of the demo undertake: the bloc's pact of 2023, and initiatives. Texts, names, figures are demo data."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from thidua.core.initiatives.scope import Scope
from thidua.core.kernel.ids import BlocId, InitiativeId, UnitId
from thidua.core.registrations.pact import PactTarget, PactText
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.initiatives import public as initiatives
from thidua.modules.registrations import public as registrations
from thidua.wiring.demo.environment import VIETNAM
from thidua.wiring.demo.people import BLOC, acting_as

NOTE = " (dữ liệu minh họa)"
PACT = PactText(
    title=f"Giao ước thi đua năm 2023{NOTE}", year=2023,
    contents=(
        "Thực hiện thắng lợi nhiệm vụ chính trị được giao", "Giải quyết hồ sơ của người dân, doanh nghiệp đúng hạn",
        "Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến",
    ),
    targets=(
        PactTarget("Hồ sơ giải quyết đúng hạn", ">=", Decimal(98), "%", Decimal(10)),
        PactTarget("Mô hình mới được áp dụng", ">=", Decimal(1), "mô hình", Decimal(5)),
        PactTarget("Báo cáo gửi chậm", "<=", Decimal(0), "báo cáo", Decimal(5)),
    ),
)  # fmt: skip
FIRST = (
    "Trước đây doanh nghiệp phải nộp hồ sơ giấy ở bốn bộ phận khác nhau và chờ chuyển tay giữa các phòng. Giải pháp: "
    "mọi bộ phận nhận chung một hồ sơ điện tử, ai xong phần mình thì đánh dấu, người nộp thấy hồ sơ đang ở đâu. Điểm "
    "mới là không phòng nào giữ hồ sơ riêng và mọi lần trả lại phải ghi rõ thiếu gì trong một lần."
)
LIKE_IT = f"{FIRST} Phần thêm là tin nhắn tự động báo cho người nộp mỗi khi hồ sơ chuyển bước."
"""Nearly the words of the first: the comparison finds it, and an officer has to rule on the pair."""


def _at(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 9, tzinfo=VIETNAM)


def pact_of_2023(bloc: BlocId, units: Mapping[str, UnitId]) -> None:
    """The head draws the pact up, all seven heads sign the same text."""
    with rehearsing(_at(2023, 4, 5)):
        head = acting_as("thuongtruc")
        pact = registrations.draw_up_pact(head, bloc=bloc, text=PACT).or_raise()
        registrations.open_signing(head, pact=pact).or_raise()
        seen = registrations.pact_page(head, pact).or_raise().digest
        for unit in BLOC:
            signer = acting_as("lanhdao" if unit == BLOC[0] else unit.people[0][0])
            registrations.sign_pact(signer, pact=pact, unit=units[unit.code], seen=seen).or_raise()


def _entered(
    unit: UnitId, title: str, content: str, authors: tuple[initiatives.Author, ...], *, since: date
) -> InitiativeId:
    draft = initiatives.InitiativeDraft(
        title=title + NOTE, content=content, authors=authors, field="Cải cách hành chính",
        benefit=f"Thời gian xử lý giảm từ 12 ngày còn 7 ngày{NOTE}", applied_since=since,
    )  # fmt: skip
    ctx = system_context()
    key = initiatives.enter_initiative(ctx, unit=unit, draft=draft, year=since.year).or_raise()
    return initiatives.submit_initiative(ctx, initiative=key).or_raise()


def initiatives_so_far(units: Mapping[str, UnitId]) -> None:
    """One of 2023, recognised, used once, followed up; one of 2025 that is like it and waits for a ruling."""
    authors = (
        initiatives.Author("Cán bộ thứ 1 của Phòng thứ 1", Decimal(60), "Đề xuất, thiết kế"),
        initiatives.Author("Cán bộ thứ 2 của Phòng thứ 1", Decimal(40), "Triển khai"),
    )
    with rehearsing(_at(2023, 9, 15)):
        first = _entered(units["P1"], "Hồ sơ điện tử dùng chung giữa các phòng", FIRST, authors,
                         since=date(2023, 5, 1))  # fmt: skip
    with rehearsing(_at(2023, 10, 2)):
        initiatives.recognise_initiative(
            acting_as("thuongtruc"), initiative=first, number="01/QĐ-MH", on=date(2023, 9, 29), scope=Scope.GRASSROOTS,
            opinion=f"Giải pháp mới, áp dụng được ở các phòng khác{NOTE}",
        ).or_raise()  # fmt: skip
    with rehearsing(_at(2023, 12, 5)):
        initiatives.use_for(
            acting_as("thuongtruc"), initiative=first, author=authors[0].name, purpose=f"Chiến sĩ thi đua cơ sở{NOTE}",
            year=2023,
        ).or_raise()  # fmt: skip
    with rehearsing(_at(2024, 3, 1)):
        initiatives.follow_up_initiative(
            system_context(), initiative=first, year=2024, is_applied=True, said=f"Bốn phòng đang áp dụng{NOTE}"
        ).or_raise()
    with rehearsing(_at(2025, 11, 27)):
        alone = (initiatives.Author("Cán bộ thứ 1 của Phòng thứ 3", Decimal(100)),)
        _entered(
            units["P3"], "Theo dõi hồ sơ bằng tin nhắn tự động", LIKE_IT, alone, since=date(2025, 6, 1)
        )  # fmt: skip
