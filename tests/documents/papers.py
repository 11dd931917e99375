"""Papers to print in tests: a bloc of any size with long names, missing scores and ties, and letters about it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

from thidua.core.documents import submission_letter, summary_table
from thidua.core.documents.basis import Basis
from thidua.core.documents.letterhead import Origin
from thidua.core.documents.signing import Distribution, Signature
from thidua.core.kernel.quantity import rounded

BLOC = "Khối thi đua các cơ quan Quản lý kinh tế thành phố"
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
LONG_NAME = "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính thành phố trực thuộc Văn phòng"
ORIGIN = Origin(
    body=BLOC,
    parent="Hội đồng Thi đua - Khen thưởng thành phố Hải Phòng",
    symbol="BC-KTĐ",
    place="Hải Phòng",
    year=2024,
)
SIGNATURE = Signature(post="Phó Trưởng ban", deputy_of="Trưởng ban", first_line="Trưởng khối thi đua")
DISTRIBUTION = Distribution(("UBND thành phố", "Các đơn vị trong khối"), "VT, VP")


def unit_names(size: int) -> list[str]:
    """The two units that the source names, one with a long name, then numbered ones."""
    named = ["Ban Quản lý Khu kinh tế Hải Phòng", "Sở Nông nghiệp và Phát triển nông thôn", LONG_NAME]
    return [named[n] if n < len(named) else f"Đơn vị thứ {n + 1}" for n in range(size)]


def cross_row(scored: int, size: int, *, is_gapped: bool) -> tuple[Decimal | None, ...]:
    row = [Decimal(88 + (scored * 7 + by * 3) % 12) + Decimal("0.5") * ((scored + by) % 2) for by in range(size)]
    return tuple(
        None if by == scored or (is_gapped and scored == 0 and by == 1) else score for by, score in enumerate(row)
    )


def mean_of(*scores: Decimal | None) -> Decimal:
    given = [score for score in scores if score is not None]
    return rounded(Fraction(sum(given)) / len(given))


def unit(n: int, name: str, size: int, *, is_gapped: bool) -> summary_table.UnitLine:
    """A unit that did not score itself is not ranked; the others are ranked when all are known."""
    cross = cross_row(n, size, is_gapped=is_gapped)
    if is_gapped and n == size - 1:
        return summary_table.UnitLine(name, None, cross, None, None, note="Không tự chấm điểm")
    own = Decimal(90 + n % 9)
    score = mean_of(own, *cross)
    return summary_table.UnitLine(name, own, cross, score, 0, working=f"trung bình cộng của các điểm → {score}")


def units(size: int, *, is_gapped: bool = True) -> tuple[summary_table.UnitLine, ...]:
    """Scores by the plain mean of what is at hand; with gaps the last unit did not score itself."""
    lines = [unit(n, name, size, is_gapped=is_gapped) for n, name in enumerate(unit_names(size))]
    scores = [line.score for line in lines if line.score is not None]
    return tuple(
        line if line.score is None else replace(line, rank=1 + sum(other > line.score for other in scores))
        for line in lines
    )


def criteria(size: int, *, lines: int = 3) -> tuple[summary_table.CriterionLine, ...]:
    section = summary_table.CriterionLine("I", "Nhiệm vụ chính trị", Decimal(60), is_section=True)
    return (
        section,
        *(
            summary_table.CriterionLine(
                f"I.{n + 1}",
                f"Tiêu chí thứ {n + 1}",
                Decimal(20),
                (Decimal("19.5"),) * size,
                (Fraction(55, 3),) * size,
            )
            for n in range(lines)
        ),
    )


def summary(size: int = 7, **changes: object) -> summary_table.ScoreSummary:
    """A summary of a bloc; any field may be given instead."""
    fields: dict[str, object] = {
        "origin": ORIGIN,
        "made_on": date(2024, 12, 8),
        "bloc": BLOC,
        "subject": f"Kết quả chấm điểm thi đua năm 2024 {BLOC}",
        "units": units(size),
        "version": summary_table.Version(1, DIGEST, date(2024, 12, 8)),
        "signature": SIGNATURE,
        "distribution": DISTRIBUTION,
        "formula": ("Điểm của từng đơn vị = [Điểm đơn vị tự chấm (1) + Điểm của 6 đơn vị chấm chéo (2)]/7.",),
        "formula_source": "Kế hoạch số 1516/KH-KTĐ, mục II.1",
        "arithmetic": summary_table.PlainMean(),
        "rules": ("đơn vị bằng điểm nhau xếp cùng hạng.",),
        "criteria": criteria(size),
        "is_demo": True,
    }
    return summary_table.ScoreSummary(**(fields | changes))


def letter(kind: submission_letter.LetterKind, **changes: object) -> submission_letter.CoverLetter:
    """A cover letter about a bloc of seven."""
    fields: dict[str, object] = {
        "kind": kind,
        "origin": ORIGIN,
        "made_on": date(2024, 12, 9),
        "addressees": ("Hội đồng Thi đua - Khen thưởng thành phố", "Sở Nội vụ"),
        "subject": "gửi kết quả chấm điểm thi đua năm 2024",
        "bloc": BLOC,
        "occasion": "năm 2024",
        "ranking": tuple(submission_letter.RankedUnit(u.name, u.score, u.rank, u.note) for u in units(7)),
        "signature": SIGNATURE,
        "distribution": DISTRIBUTION,
        "bases": (
            Basis("Quyết định", "3700/QĐ-UBND", date(2023, 11, 8), "UBND thành phố Hải Phòng", "thành lập các khối"),
            Basis("kết quả bầu Trưởng khối", on=date(2023, 12, 27)),
        ),
        "enclosures": ("Bảng tổng hợp điểm, bản số 1",),
    }
    return submission_letter.CoverLetter(**(fields | changes))


@cache
def every_paper() -> dict[str, object]:
    """One of each kind and size that lays out differently."""
    kinds = submission_letter.LetterKind
    papers = {f"bloc of {size}": summary_table.compose(summary(size)) for size in (3, 7, 12, 13, 20)}
    papers["công văn"] = submission_letter.compose(letter(kinds.CONG_VAN))
    papers["tờ trình"] = submission_letter.compose(letter(kinds.TO_TRINH, addressees=("Sở Nội vụ",), enclosures=()))
    return papers
