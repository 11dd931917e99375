"""Random lives for properties: subjects with gaps, doubts, disciplines, and facts on record or not."""

from hypothesis import strategies as st

from thidua.core.rules.subject import Fact, Grade, History, Subject, Tally
from thidua.law.book import lawbook

LAST = 2025
EVENTS = sorted(
    {
        "chien_si_thi_dua_co_so", "chien_si_thi_dua_bo_tinh", "bang_khen_bo_tinh", "bang_khen_thu_tuong",
        "co_thi_dua_bo_tinh", "co_thi_dua_chinh_phu", "tap_the_lao_dong_xuat_sac", "huan_chuong_lao_dong_hang_ba",
        "huan_chuong_lao_dong_hang_nhi", "sang_kien_co_so",
    }
)  # fmt: skip


def facts(name: str, kind: str) -> st.SearchStrategy[Fact]:
    if kind == "number":
        return st.integers(0, 200).map(Fact)
    if kind in {"judged", "recorded"}:
        return st.booleans().map(Fact)
    return st.sampled_from(kind.split("|")).map(Fact)


@st.composite
def histories(draw: st.DrawFn, last: int = LAST) -> History:
    first = draw(st.integers(last - 13, last))
    years = st.integers(first, last)
    tallies = st.builds(lambda sure, doubt: Tally(sure, sure + doubt), st.integers(0, 2), st.sampled_from((0, 0, 0, 1)))
    return History(
        first=first,
        last=last,
        grades=draw(st.dictionaries(years, st.sampled_from((Grade.XS, Grade.XS, Grade.T, Grade.T, Grade.HT, Grade.K)))),
        awards=draw(st.dictionaries(st.sampled_from(EVENTS), st.dictionaries(years, tallies))),
        silent=draw(st.one_of(st.just(frozenset()), st.frozensets(years, max_size=2))),
        counts_from=draw(st.one_of(st.none(), years)),
    )


@st.composite
def subjects(draw: st.DrawFn, last: int = LAST) -> Subject:
    kinds = lawbook().facts
    known = draw(st.dictionaries(st.sampled_from(sorted(kinds)), st.none(), max_size=40))
    found = {name: draw(facts(name, kinds[name])) for name in known}
    if draw(st.booleans()):
        found["doi_tuong"] = Fact(draw(st.sampled_from(("ca_nhan_co_quan", "tap_the", "nong_dan", "bo_tinh"))))
    if draw(st.booleans()):
        for name in ("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu"):
            found[name] = Fact(value=False)
        found |= {name: Fact(value=True) for name in ("chap_hanh_tot", "noi_bo_doan_ket")}
        found |= {name: Fact(value=False) for name in ("thanh_tich_da_duoc_khen", "don_vi_da_giai_the")}
    return Subject(found, draw(histories(last)))
