"""Prize money: coefficient × base salary of the day of the decision, rounded up to ten thousand đồng."""

from dataclasses import dataclass
from fractions import Fraction

from thidua.core.kernel.period import Day
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.parameter import NeedsText, Value
from thidua.law.book import lawbook

BASE = "luong_co_so.muc"
COLLECTIVE, HOUSEHOLD = "collective", "household"
DOUBLED = frozenset({"giay_khen", "bang_khen_bo_tinh", "bang_khen_thu_tuong", "anh_hung_lao_dong"})


@dataclass(frozen=True, slots=True)
class Prize:
    """What is paid. `amount` is None where a text is not read (`texts`), or where no money is listed (`texts` empty).

    `values` are the figures used, with their citations.
    """

    amount: int | None
    values: tuple[Value, ...] = ()
    texts: tuple[str, ...] = ()


def prize(award: str, *, to: str, decided: Day, book: LawBook | None = None, office: str = "") -> Prize:
    """The prize of an award `to` a "person", "collective" or "household", by the law of the day of the decision.

    For forms given to collectives the amount is doubled; whether before or after rounding is the setting
    `tien_thuong.nhan_doi_sau_khi_lam_tron` of the `office` (before, as published tables do).
    """
    law = book or lawbook()
    name = f"tien_thuong.{award}_ho_gia_dinh" if to == HOUSEHOLD else f"tien_thuong.{award}"
    if name not in law.parameters:
        return Prize(None)
    on = law.at(decided, office=office)
    asked = [name, BASE, "tien_thuong.lam_tron_len", "tien_thuong.tap_the", "tien_thuong.nhan_doi_sau_khi_lam_tron"]
    found = [on.value(each) for each in asked]
    read = tuple(each for each in found if isinstance(each, Value))
    if len(read) < len(found):
        return Prize(None, read, tuple(dict.fromkeys(each.text for each in found if isinstance(each, NeedsText))))
    return Prize(_amount(read, is_doubled=to == COLLECTIVE and is_doubled(award)), read)


def is_doubled(award: str) -> bool:
    """Whether a collective receives twice what a person does: orders, commendations, certificates."""
    return award in DOUBLED or award.startswith("huan_chuong_")


def _amount(read: tuple[Value, ...], *, is_doubled: bool) -> int:
    coefficient, base, unit, times, is_after = (Fraction(each.value) for each in read)
    factor = times if is_doubled else Fraction(1)
    if is_after:
        return int(factor * _up(coefficient * base, unit))
    return int(_up(factor * coefficient * base, unit))


def _up(amount: Fraction, unit: Fraction) -> Fraction:
    return -(-amount // unit) * unit
