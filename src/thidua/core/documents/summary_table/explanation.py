"""What stands under the table: the formula, the rounding, ties, what is missing, and which snapshot is printed."""

from collections import defaultdict

from thidua.core.documents.letterhead import written_day
from thidua.core.documents.summary_table.content import ScoreSummary, UnitLine
from thidua.core.documents.tree import Block, Paragraph, Role, Run, Working
from thidua.core.kernel.quantity import written


def explanation(summary: ScoreSummary) -> tuple[Block, ...]:
    """The notes below the main table."""
    lines = [
        ("Quy tắc", _joined(summary.rules)),
        ("Đồng hạng", _joined(ties(summary))),
        ("Thiếu điểm", _joined(missing(summary))),
        ("Ghi chú", _joined(summary.notes)),
        ("Ký hiệu", "“–” là chưa có điểm (khác với điểm 0); " + _blocked(summary)),
    ]
    return (*method(summary), *(_note(name, text) for name, text in lines if text))


def method(summary: ScoreSummary) -> tuple[Block, ...]:
    """The plan's formula and how results are rounded."""
    return (*(_note(name, text) for name, text in _formula(summary)), _note("Làm tròn", _rounding(summary)))


def _joined(sentences: tuple[str, ...]) -> str:
    """The sentences in one paragraph, each after the first with a capital."""
    return " ".join(s if n == 0 else s[:1].upper() + s[1:] for n, s in enumerate(sentences))


def _note(name: str, text: str) -> Paragraph:
    return Paragraph((Run(f"{name}: ", bold=True), Run(text)), Role.NOTE)


def _formula(summary: ScoreSummary) -> tuple[tuple[str, str], ...]:
    source = f"Cách tính (theo {summary.formula_source})" if summary.formula_source else "Cách tính"
    return ((source, "\n".join(summary.formula)),) if summary.formula else ()


def _blocked(summary: ScoreSummary) -> str:
    """Why a cell is closed to scores."""
    if any(unit.unasked for unit in summary.units):
        return "“×” là ô không chấm: không đơn vị nào tự chấm chéo, không thuộc phân công, hoặc tránh xung đột lợi ích."
    return "“×” là ô không chấm, vì không đơn vị nào tự chấm chéo."


def _rounding(summary: ScoreSummary) -> str:
    if summary.rounds_each:
        return (
            f"từng tiêu chí được tính chính xác rồi làm tròn đến {summary.places} chữ số thập phân trước khi cộng; "
            "nửa đơn vị của chữ số cuối được làm tròn lên."
        )
    return (
        f"tính chính xác và chỉ làm tròn một lần ở kết quả cuối cùng, đến {summary.places} chữ số thập phân; "
        "nửa đơn vị của chữ số cuối được làm tròn lên."
    )


def ties(summary: ScoreSummary) -> tuple[str, ...]:
    """A sentence for each rank that more than one unit holds."""
    holders: defaultdict[int, list[UnitLine]] = defaultdict(list)
    for unit in summary.units:
        if unit.rank is not None and unit.score is not None:
            holders[unit.rank].append(unit)
    return tuple(
        f"hạng {rank}: {', '.join(unit.name for unit in units)} ({_scores(summary, units)})."
        for rank, units in sorted(holders.items())
        if len(units) > 1
    )


def _scores(summary: ScoreSummary, units: list[UnitLine]) -> str:
    distinct = sorted({unit.score for unit in units if unit.score is not None}, reverse=True)
    return "; ".join(f"{written(score, summary.places)} điểm" for score in distinct)


def missing(summary: ScoreSummary) -> tuple[str, ...]:
    """Who did not score itself, and which cross scores were not handed in, by scorer."""
    lines = []
    silent = [unit.name for unit in summary.units if unit.own is None]
    if silent:
        lines.append(f"chưa tự chấm: {', '.join(silent)}.")
    for scorer, unit in enumerate(summary.units):
        asked = [n for n, other in enumerate(summary.units) if n != scorer and scorer not in other.unasked]
        left = [n for n in asked if summary.units[n].cross[scorer] is None]
        if left and len(left) == len(summary.units) - 1:
            lines.append(f"{unit.name} chưa chấm chéo cho đơn vị nào.")
        elif left:
            lines.append(f"{unit.name} chưa chấm chéo cho {', '.join(summary.units[n].name for n in left)}.")
    return tuple(lines)


def provenance(summary: ScoreSummary) -> tuple[Block, ...]:
    """Which version this is, of which inputs, and why it was corrected."""
    version = summary.version
    closed = f", chốt điểm {written_day(version.closed_on)}" if version.closed_on else ""
    lines = [f"Bản số {version.number}{closed}; mã kiểm tra số liệu đầu vào: {version.digest}."]
    if version.replaces is not None:
        reason = f" Lý do điều chỉnh: {version.reason}" if version.reason else ""
        lines.append(f"Bản này thay bản số {version.replaces}; bản cũ vẫn được lưu.{reason}")
    return tuple(Paragraph((Run(line, italic=True),), Role.NOTE) for line in lines)


def workings(summary: ScoreSummary) -> tuple[Working, ...]:
    """The arithmetic of each unit that has one, with the published score."""
    return tuple(
        Working(f"({n + 1}) {unit.name}", unit.working) for n, unit in enumerate(summary.units) if unit.working
    )
