"""Random conditions of the whole language. Parameters are called by their numbers (see `plain.values`)."""

from hypothesis import strategies as st

from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Clause,
    EitherYear,
    Every,
    Graded,
    Holds,
    InTheYear,
    Is,
    NotHeldUp,
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
    YearsIn,
)
from thidua.core.rules.subject import Grade

EVENTS = ("chien_si_thi_dua_co_so", "bang_khen_bo_tinh", "co_thi_dua_bo_tinh", "huan_chuong_lao_dong_hang_ba")
years = st.recursive(
    st.one_of(st.sampled_from(tuple(Grade)).map(Graded), st.sampled_from(EVENTS).map(Received)),
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(lambda parts: EitherYear(tuple(parts))),
    max_leaves=3,
)
numbers = st.one_of(
    st.sampled_from(("so_ca_nhan", "so_nam_phong_trao")).map(Amount),
    st.sampled_from(EVENTS).map(Times),
    years.map(YearsIn),
    st.just(Span()),
)
flags = st.sampled_from(("chap_hanh_tot", "noi_bo_doan_ket", "dang_xem_xet_ky_luat"))
least = st.sampled_from(("1", "2", "3", "4", "8", "unread"))
leaves = st.one_of(
    flags.map(Holds),
    flags.map(NotHeldUp),
    st.just(Is("doi_tuong", ("ca_nhan_co_quan", "nong_dan"))),
    st.sampled_from(("yes", "no", "unread")).map(Setting),
    st.builds(AtLeast, numbers, st.one_of(st.just(""), least)),
    st.builds(ShareAtLeast, numbers, numbers, least),
    years.map(Every),
    st.builds(Streak, years, least),
    years.map(InTheYear),
    st.just(TextNeeded("nowhere")),
)
conditions = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: AllOf(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
        inner.map(Opposite),
        inner.map(lambda part: Clause("made_up 1", part)),
        st.builds(Since, st.sampled_from(EVENTS), inner),
        inner.map(UpToNow),
    ),
    max_leaves=6,
)
