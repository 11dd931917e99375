"""Formulas that offices really use, to begin from. Each names where it was seen; none is a rule until chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.scoring.classes import ClassBand
from thidua.core.scoring.formula.noun import Combination, Formula, Level, Missing, Part, Rounding, Source, Trim

_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A formula with its name for the list and where it was seen."""

    formula: Formula
    seen_in: str


def _of(name: str, *parts: Part, seen_in: str, **settings: object) -> Scheme:
    return Scheme(Formula(name, parts, **settings), seen_in)  # type: ignore[arg-type] # the fields of a formula


def _self(weight: str) -> Part:
    return Part(Source.SELF, Fraction(weight))


def _cross(weight: str, how: Combination = Combination.MEAN) -> Part:
    return Part(Source.CROSS, Fraction(weight), how)


def _verified(weight: str, *sections: str) -> Part:
    return Part(Source.VERIFIED, Fraction(weight), missing=Missing.TAKE_SELF, sections=sections)


def _classes(*bands: tuple[str, str, str | None, bool]) -> tuple[ClassBand, ...]:
    return tuple(
        ClassBand(name, Decimal(least), each_share=Decimal(share) if share else None, no_zero=no_zero)
        for name, least, share, no_zero in bands
    )


def _levels(*least: str) -> tuple[ClassBand, ...]:
    return _classes(*((f"Mức {place}", each, None, False) for place, each in enumerate(least, 1)))


_NGHE_AN = _classes(("Xuất sắc", "90", "85", False), ("Tốt", "80", "80", False), ("Hoàn thành", "70", "70", False))
# "75 to under 85": 90 points with a criterion of 0 fit no class of the text, so they get none and a warning says so.
_CAN_THO = (
    *_classes(("Hoàn thành xuất sắc", "95", None, True), ("Hoàn thành tốt", "85", None, True)),
    ClassBand("Hoàn thành", Decimal(75), below=Decimal(85)),
    ClassBand("Không hoàn thành", Decimal(0), below=Decimal(75)),
)
_SAI_GON, _WEEKLY = _levels("90", "85", "50", "0"), _levels("90", "80", "70", "50", "0")
_TRADE_UNION = (
    *_classes(("Vững mạnh", "85", "50", False)), ClassBand("Khá", Decimal(70), below=Decimal(85)),
    ClassBand("Trung bình", Decimal(50), below=Decimal(70)), ClassBand("Yếu", Decimal(0), below=Decimal(50)),
)  # fmt: skip

SCHEMES: Mapping[str, Scheme] = {
    "sum_of_seven": _of(
        "Tự chấm cộng các phiếu chấm chéo, chia đều", _self("1"), _cross("1", Combination.SUM), divisor=None,
        seen_in="Kế hoạch của một khối cơ quan thành phố",
    ),
    "mean_of_both": _of(
        "Trung bình của tự chấm và chấm chéo", Part(Source.SELF, _HALF), Part(Source.CROSS, _HALF),
        seen_in="Thực tế các khối",
    ),
    "weighted": _of("Tự chấm 30%, chấm chéo 70%", _self("0.3"), _cross("0.7"), seen_in="Thực tế các khối"),
    "three_parts": _of(
        "Tự chấm 20%, chấm chéo 30%, thẩm định 50%", _self("0.2"), _cross("0.3"), _verified("0.5"),
        seen_in="Thực tế các khối",
    ),
    "verified": _of(
        "Điểm thẩm định của Trưởng khối, Phó Trưởng khối", _verified("1"),
        seen_in="HD 804/HD-SNV (2018) Thừa Thiên Huế: thang 1.000, trong đó 50 điểm thưởng",
    ),
    "verified_and_specialist": _of(
        "Thẩm định phần I, II; cơ quan chuyên môn chấm phần III", _verified("1", "I", "II"),
        Part(Source.SPECIALIST, Fraction(1), sections=("III",)), level=Level.CRITERION,
        seen_in="Dự thảo hướng dẫn của Hưng Yên (2021)",
    ),
    "trimmed": _of(
        "Chấm chéo, bỏ một phiếu cao nhất và một phiếu thấp nhất", _cross("1", Combination.TRIMMED_MEAN),
        trim=Trim(at_least=5, each_end=1), seen_in="Thực tế chấm thi",
    ),
    "median": _of("Trung vị của các phiếu chấm chéo", _cross("1", Combination.MEDIAN), seen_in="Thực tế chấm thi"),
    "each_floor": _of(
        "Thẩm định, xếp loại có sàn từng tiêu chí", _verified("1"), level=Level.CRITERION, bands=_NGHE_AN,
        seen_in="Dự thảo của Nghệ An (2025): từ 90 và không tiêu chí nào dưới 85% …",
    ),
    "no_zero": _of(
        "Thẩm định, xếp loại không có tiêu chí 0 điểm", _verified("1"), level=Level.CRITERION, bands=_CAN_THO,
        unranked_class="Không hoàn thành", seen_in="QĐ 2579/QĐ-UBND (2025) Cần Thơ",
    ),
    "each_rounded": _of(
        "Thẩm định, làm tròn từng tiêu chí", _verified("1"), level=Level.CRITERION,
        rounding=Rounding(2, each_criterion=True), seen_in="Nghị định về phân loại đơn vị hành chính (2025)",
    ),
    "each_replaced": _of(
        "Từng tiêu chí: điểm thẩm định, chưa thẩm định thì điểm tự chấm", _verified("1"), level=Level.CRITERION,
        seen_in="Phiếu thi đua hằng tháng của giáo viên (EVUS)",
    ),
    "self_classed": _of(
        "Tự chấm, xếp loại theo điểm", _self("1"), bands=_SAI_GON,
        seen_in="Phiếu của công đoàn Đại học Sài Gòn (2020–2021); nguồn không ghi tên loại",
    ),
    "weekly_ring": _of(
        "Chấm vòng tròn, một người chấm, làm tròn từng tiêu chí", _cross("1"), raters=1, level=Level.CRITERION,
        rounding=Rounding(2, each_criterion=True), bands=_WEEKLY,
        seen_in="Điểm tuần của lớp, THCS Lê Trí Viễn; nguồn không ghi tên loại",
    ),
    "peers": _of("Trung bình các phiếu chấm chéo", _cross("1"), seen_in="Chấm chéo sáu nhóm của một lớp học"),
    "no_standard_under_half": _of(
        "Thẩm định, loại cao nhất không tiêu chuẩn nào dưới một nửa", _verified("1"), level=Level.CRITERION,
        bands=_TRADE_UNION, seen_in="Xếp loại công đoàn: vững mạnh từ 85 điểm (chỉ thấy phần đầu văn bản)",
    ),
}  # fmt: skip
