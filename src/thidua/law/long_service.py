"""Khen thưởng quá trình cống hiến: time in posts of leadership, in months (Nghị định 152/2025/NĐ-CP, Điều 9 to 21)."""

from collections.abc import Callable

from thidua.core.rules.condition import Condition
from thidua.law.ladders import reaches
from thidua.law.words import all_of, any_of, fails, holds

WOMAN = "nu_lanh_dao_duoc_rut_ngan_thoi_gian"


def served(medal: str, post: str) -> Condition:
    """Long enough in the post; women leaders two thirds of it (Điều 4.7)."""
    return _by_sex(lambda end: _least(medal, post, end))


def served_within(medal: str, post: str) -> Condition:
    """Long enough in the post for this class, and not yet for the next."""
    return _by_sex(lambda end: all_of(_least(medal, post, end), fails(_beyond(medal, post, end))))


def served_about(medal: str, post: str) -> Condition:
    """As above, where the decree names no class for the time between two bands: a person says."""
    return _by_sex(
        lambda end: all_of(
            _least(medal, post, end),
            any_of(fails(_beyond(medal, post, end)), holds("thoi_gian_giua_hai_khoang_duoc_xet")),
        )
    )


def long_service(*posts: Condition) -> Condition:
    """One of the posts, at retirement, without discipline or grave faults while in it (Điều 9)."""
    return all_of(
        holds("co_thong_bao_hoac_quyet_dinh_nghi_huu"),
        fails(holds("bi_ky_luat_khi_giu_chuc_vu")),
        any_of(*posts, holds("giu_chuc_vu_khac_theo_danh_muc_cong_hien")),
    )


def _least(medal: str, post: str, end: str) -> Condition:
    return reaches(f"so_thang_{post}", f"cong_hien.{medal}_{post}_tu{end}")


def _beyond(medal: str, post: str, end: str) -> Condition:
    return reaches(f"so_thang_{post}", f"cong_hien.{medal}_{post}_duoi{end}")


def _by_sex(asked: Callable[[str], Condition]) -> Condition:
    return any_of(asked(""), all_of(holds(WOMAN), asked("_nu")))
