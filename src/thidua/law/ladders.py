"""The steps that several forms share: years since the award before, and how often what was won in them."""

from thidua.core.rules.condition import Amount, Condition, Every, Received, Since, Streak, Years
from thidua.law.principles import ABROAD
from thidua.law.words import (
    EXCELLENTLY,
    WELL,
    all_of,
    any_of,
    at_least,
    either_year,
    holds,
    received,
    span,
    subject_is,
    years,
)

EXCELLENT_COLLECTIVE = either_year(EXCELLENTLY, Received("tap_the_lao_dong_xuat_sac"), Received("don_vi_quyet_thang"))


def person_since(award: str, medal: str, title: str) -> Condition:
    """The award before; since then years enough, every one at least well done (Nghị định 152, Điều 33.7), so many of
    them excellent, and the title so often.
    """
    return Since(
        award,
        all_of(
            span(f"{medal}.so_nam"),
            Every(WELL),
            years(EXCELLENTLY, f"{medal}.so_nam_xuat_sac"),
            received(title, f"{medal}.so_lan_chien_si_thi_dua"),
        ),
    )


def collective_since(award: str, medal: str, *won: Condition, run: Years = EXCELLENT_COLLECTIVE) -> Condition:
    """The award before; since then so many years on end excellent, the others at least well done (Điều 33.7), and what
    was won meanwhile.

    "Trong thời gian đó" is all the time since, or only the excellent years: where the two differ a person must say.
    """
    return Since(
        award,
        all_of(
            Streak(run, f"{medal}.so_nam_tap_the"),
            Every(either_year(WELL, run)),
            any_of(*won),
            any_of(Every(run), holds("khen_thuong_dat_trong_cac_nam_xuat_sac")),
        ),
    )


def instead_of_flags(medal: str) -> Condition:
    """Commendations of the ministry or province, for a collective that may not receive a flag."""
    return all_of(
        holds("khong_thuoc_doi_tuong_tang_co"),
        received("bang_khen_bo_tinh", f"{medal}.bang_khen_thay_co"),
    )


def stable_model(least: str) -> Condition:
    """A farmer's model of production, effective and stable for so many years."""
    return reaches("so_nam_mo_hinh_on_dinh", least)


def reaches(fact: str, least: str) -> Condition:
    """The number that the fact gives reaches the parameter."""
    return at_least(Amount(fact), least)


def guest(*asked: str) -> Condition:
    """Vietnamese abroad and foreigners, persons or collectives."""
    return all_of(subject_is(*ABROAD), holds("ton_trong_doc_lap_chu_quyen", *asked))


def worker_helps(initiatives: Condition) -> Condition:
    """A worker's initiatives, and help to colleagues, recognised by the ministry or province."""
    return all_of(subject_is("cong_nhan"), initiatives, holds("dao_tao_giup_do_dong_nghiep", "bo_tinh_cong_nhan"))


def farmer_helps(initiatives: Condition, medal: str) -> Condition:
    """A farmer's initiatives or stable model, and help to other households, recognised by the ministry or province."""
    return all_of(
        subject_is("nong_dan"),
        any_of(initiatives, stable_model(f"{medal}.so_nam_mo_hinh")),
        holds("giup_do_nhieu_ho_tao_viec_lam", "bo_tinh_cong_nhan"),
    )


def in_movement_of_the_state(achievement: str) -> Condition:
    """Reviewed at the interim or final review of a movement of the President or the Prime Minister."""
    return holds(achievement, "khi_so_ket_tong_ket_phong_trao", "phong_trao_do_chu_tich_nuoc_thu_tuong_phat_dong")
