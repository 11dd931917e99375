"""The six kinds of commendation (Luật, Điều 8): which count for merit, and who may receive which."""

from enum import Enum

from thidua.core.kernel.outcome import Ok, Outcome, refuse


class Kind(Enum):
    """The kind of a commendation, by its statute name."""

    CONG_TRANG = "cong_trang"
    DOT_XUAT = "dot_xuat"
    PHONG_TRAO = "phong_trao"
    CONG_HIEN = "cong_hien"
    NIEN_HAN = "nien_han"
    DOI_NGOAI = "doi_ngoai"


# Nghị định 152/2025/NĐ-CP, Điều 4.3: only these two are no base for a proposal by merit.
NO_BASE = frozenset({Kind.DOT_XUAT, Kind.PHONG_TRAO})
# Whether a commendation for long service is a base for merit, no text says: a person judges.
DOUBTFUL = frozenset({Kind.CONG_HIEN})

_PERSON, _COLLECTIVE, _HOUSEHOLD = "person", "collective", "household"
_MAY = {
    Kind.CONG_TRANG: {_PERSON, _COLLECTIVE},
    Kind.DOT_XUAT: {_PERSON, _COLLECTIVE, _HOUSEHOLD},
    Kind.PHONG_TRAO: {_PERSON, _COLLECTIVE, _HOUSEHOLD},
    Kind.CONG_HIEN: {_PERSON},
    Kind.NIEN_HAN: {_PERSON},
    Kind.DOI_NGOAI: {_PERSON, _COLLECTIVE},
}


def fitting(kind: Kind, subject: str) -> Outcome[str]:
    """Whether a "person", "collective" or "household" can receive this kind.

    A household by merit is let through with a warning code as the value: Điều 8.1 leaves households out, while
    Điều 73.6 and 74.5 commend them. Every other mismatch is refused with the article.
    """
    if subject in _MAY[kind]:
        return Ok("")
    if (kind, subject) == (Kind.CONG_TRANG, _HOUSEHOLD):
        return Ok("award.household_by_merit")
    return refuse("award.kind_not_for_subject", kind=kind.value, subject=subject)
