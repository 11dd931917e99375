"""Scores of the demo: made by a rule, so that two builds are alike, and shown as demo data."""

from decimal import Decimal

from thidua.core.kernel.ids import RoundId, SheetId
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.foundation.act import Context
from thidua.modules.scoring import public as scoring
from thidua.wiring.demo.people import BLOC, acting_as

STEP = Decimal("0.5")


def _line(code: str, text: str, maximum: int, evidence: str = "") -> Criterion:
    return Criterion(code, text, Decimal(maximum), step=STEP, evidence=evidence)


CRITERIA = CriteriaTable(
    name="Bảng tiêu chí chấm điểm (dữ liệu minh họa)",
    year=2024,
    scale=Decimal(100),
    bonus_cap=Decimal(5),
    sections=(
        Section("I", "Thực hiện nhiệm vụ chính trị, chỉ tiêu kinh tế - xã hội", maximum=Decimal(55), criteria=(
            _line("1", "Hoàn thành các chỉ tiêu, nhiệm vụ được giao trong năm", 25, "Báo cáo kết quả công tác năm"),
            _line("2", "Cải cách hành chính, chuyển đổi số", 15, "Kết quả xếp hạng, báo cáo"),
            _line("3", "Giải quyết hồ sơ, kiến nghị đúng hạn", 15, "Số liệu một cửa"),
        )),
        Section("II", "Xây dựng cơ quan, đơn vị", maximum=Decimal(20), criteria=(
            _line("4", "Chấp hành chủ trương, chính sách, pháp luật; kỷ luật, kỷ cương", 10),
            _line("5", "Đoàn kết nội bộ; tổ chức đoàn thể vững mạnh", 10, "Kết quả xếp loại tổ chức"),
        )),
        Section("III", "Công tác thi đua, khen thưởng", maximum=Decimal(25), criteria=(
            _line("6", "Phát động, hưởng ứng phong trào; ký kết giao ước thi đua", 10, "Kế hoạch, bản giao ước"),
            _line("7", "Báo cáo sơ kết, tổng kết và bảng chấm điểm đúng hạn", 10),
            _line("8", "Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến", 5, "Danh sách điển hình"),
        )),
        Section("IV", "Điểm thưởng, điểm trừ", criteria=(
            Criterion("T1", "Có mô hình, cách làm mới được nhân rộng", Decimal(5), Kind.BONUS, step=STEP),
            Criterion("P1", "Báo cáo chậm so với hạn của kế hoạch", Decimal(5), Kind.PENALTY, step=STEP),
        )),
    ),
)  # fmt: skip


def _points(criterion: Criterion, *, scorer: int, scored: int, year: int) -> str:
    """A plausible score: each unit has its level, each scorer its severity, oneself is judged a little kindly."""
    level = (3 * scored + year) % 5
    severity = (2 * scorer + year) % 3 - (2 if scorer == scored else 0)
    spread = (scorer * 5 + scored * 7 + len(criterion.text)) % 3
    steps = max(0, level + severity + spread - 2)
    points = max(criterion.maximum * Decimal("0.7"), criterion.maximum - STEP * steps)
    return str((points // STEP) * STEP).replace(".", ",")


def fill_sheets(round_key: RoundId, *, year: int, but: frozenset[str] = frozenset()) -> int:
    """Fill and hand in what is still missing, as each unit's own scorer; returns the number of sheets handed in."""
    done = 0
    for scorer, unit in enumerate(BLOC, 1):
        if unit.code in but:
            continue
        ctx = acting_as(unit.people[0][0])
        view = scoring.round_page(ctx, round_key).or_raise()
        names = {member.unit: place for place, member in enumerate(view.bloc.members, 1)}
        mine = next(member.unit for member in view.bloc.members if member.name == unit.name)
        for sheet in view.sheets_of(mine):
            if not sheet.is_done:
                _fill(ctx, sheet.id, scorer=scorer, scored=names[sheet.scored], year=year)
                done += 1
    return done


def _fill(ctx: Context, sheet: SheetId, *, scorer: int, scored: int, year: int) -> None:
    page = scoring.sheet_page(ctx, sheet).or_raise()
    for criterion in page.table.criteria():
        if criterion.kind is not Kind.BASE or criterion.code in page.cells:
            continue
        typed = scoring.Typed(criterion.code, _points(criterion, scorer=scorer, scored=scored, year=year))
        scoring.enter_score(ctx, sheet=sheet, typed=typed, version=0).or_raise()
    scoring.submit_sheet(ctx, sheet=sheet).or_raise()
