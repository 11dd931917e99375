"""Passages that several texts share."""

from hypothesis import given
from hypothesis import strategies as st

from thidua.core.text_likeness import shared_passages, words

COPIED = "trong sáu tháng đầu năm đơn vị đã tổ chức mười hai buổi tuyên truyền với hơn ba trăm lượt người tham dự"
WORDS = st.lists(st.sampled_from(("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam")), max_size=60)


def test_a_copied_passage_is_marked_in_both_with_the_other():
    one, two = (
        f"Báo cáo của quận A. {COPIED}. Hết phần một.",
        f"Phần mở đầu khác hẳn. {COPIED.upper()}! Kết luận riêng.",
    )
    found = shared_passages({"a": one, "b": two, "c": "Một văn bản không liên quan gì đến hai văn bản kia cả đâu nhé"})
    assert [(one[p.start : p.end], p.also_in) for p in found["a"]] == [(COPIED, "b")]
    assert [(two[p.start : p.end], p.also_in) for p in found["b"]] == [(COPIED.upper(), "a")]
    assert found["c"] == ()


def test_a_changed_word_does_not_break_a_passage():
    changed = COPIED.replace("mười hai buổi", "mười ba buổi")
    found = shared_passages({"a": COPIED, "b": changed})
    assert [passage.words for passage in found["a"]] == [len(words(COPIED))]


def test_wording_that_all_were_given_is_not_copied():
    assert shared_passages({"a": COPIED, "b": COPIED}, besides=f"Kế hoạch: {COPIED}.") == {"a": (), "b": ()}


def test_formulas_are_too_short_to_be_passages():
    text = "thực hiện nhiệm vụ chính trị trên địa bàn thành phố"
    assert shared_passages({"a": text, "b": text}) == {"a": (), "b": ()}


def test_the_mark_names_the_earliest_other_text():
    found = shared_passages({1: COPIED, 2: COPIED, 3: COPIED})
    assert [(key, passage.also_in) for key, marks in found.items() for passage in marks] == [(1, 2), (2, 1), (3, 1)]


@given(st.tuples(WORDS, WORDS, WORDS, WORDS))
def test_a_planted_passage_is_always_found(around: tuple[list[str], ...]):
    before, after, other_before, other_after = (" ".join(each) for each in around)
    one, two = f"{before} {COPIED} {after}", f"{other_before} {COPIED} {other_after}"
    found = shared_passages({"a": one, "b": two})
    for key, text, start in (("a", one, len(before) + 1), ("b", two, len(other_before) + 1)):
        assert any(p.start <= start and start + len(COPIED) <= p.end for p in found[key])
        assert all(0 <= p.start < p.end <= len(text) for p in found[key])


@given(WORDS, WORDS)
def test_a_passage_stands_in_the_text_that_the_mark_names(one: list[str], other: list[str]):
    texts = {"a": " ".join(one), "b": " ".join(other)}
    for key, marks in shared_passages(texts, least=5).items():
        for passage in marks:
            assert passage.also_in != key
            opening = texts[key][passage.start : passage.end].split()[:5]
            assert " ".join(opening) in texts[passage.also_in]
