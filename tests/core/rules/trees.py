"""Random conditions of the whole language. Parameters are called by their numbers (see `plain.values`)."""

from collections.abc import Callable
from random import Random

from hypothesis import strategies as st

from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Clause,
    Condition,
    EitherYear,
    Every,
    Graded,
    Holds,
    InTheYear,
    Is,
    NotHeldUp,
    Number,
    Opposite,
    Received,
    Setting,
    ShareAtLeast,
    Since,
    Span,
    Streak,
    TextNeeded,
    Times,
    UpToNow,
    Years,
    YearsIn,
)
from thidua.core.rules.subject import Grade

EVENTS = ("chien_si_thi_dua_co_so", "bang_khen_bo_tinh", "co_thi_dua_bo_tinh", "huan_chuong_lao_dong_hang_ba")


def tree(chance: Random, depth: int) -> Condition:
    """A condition at most so deep. Every kind of part is as likely as any other.

    Hypothesis' own choice among recursive parts nests "not" and "up to now" and hardly ever comes to a setting.
    """
    if depth == 0 or chance.random() < 0.25:
        return chance.choice(LEAVES)(chance)
    inner = [tree(chance, depth - 1) for _each in range(chance.randint(1, 3))]
    joined: list[Condition] = [
        AllOf(tuple(inner)), AnyOf(tuple(inner)), Opposite(inner[0]), Clause("made_up 1", inner[0]),
        Since(chance.choice(EVENTS), inner[0]), UpToNow(inner[0]),
    ]  # fmt: skip
    return chance.choice(joined)


def _years(chance: Random) -> Years:
    kinds = (lambda: Graded(chance.choice(tuple(Grade))), lambda: Received(chance.choice(EVENTS)))
    picked = [chance.choice(kinds)() for _each in range(chance.randint(1, 3))]
    return picked[0] if len(picked) == 1 or chance.random() < 0.5 else EitherYear(tuple(picked))


def _number(chance: Random) -> Number:
    return chance.choice(
        (Amount(chance.choice(("so_ca_nhan", "so_nam_phong_trao"))), Times(chance.choice(EVENTS)),
         YearsIn(_years(chance)), Span())
    )  # fmt: skip


def _least(chance: Random) -> str:
    return chance.choice(("1", "2", "3", "4", "8", "unread"))


def _flag(chance: Random) -> str:
    return chance.choice(("chap_hanh_tot", "noi_bo_doan_ket", "dang_xem_xet_ky_luat"))


LEAVES: tuple[Callable[[Random], Condition], ...] = (
    lambda chance: Holds(_flag(chance)),
    lambda chance: NotHeldUp(_flag(chance)),
    lambda chance: Is("doi_tuong", chance.choice((("ca_nhan_co_quan", "nong_dan"), ("tap_the",)))),
    lambda chance: Setting(chance.choice(("yes", "no", "unread"))),
    lambda chance: AtLeast(_number(chance), chance.choice(("", _least(chance)))),
    lambda chance: ShareAtLeast(_number(chance), _number(chance), _least(chance)),
    lambda chance: Every(_years(chance)),
    lambda chance: Streak(_years(chance), _least(chance)),
    lambda chance: InTheYear(_years(chance)),
    lambda _: TextNeeded("nowhere"),
)
conditions = st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 4)).map(lambda drawn: tree(Random(drawn[0]), drawn[1]))
