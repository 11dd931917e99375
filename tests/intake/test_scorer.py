"""The arithmetic of the scorer, on small keys."""

from tests.intake.sameness import number_of, same_citation, same_date, same_deadline, same_target, same_text, words
from tests.intake.scorer import Row, Score, normal, score


def test_names_are_the_same_without_accents_and_with_small_slips():
    assert same_text("Sở Nội vụ", "So Noi vu")
    assert not same_text("Sở Nội vụ", "Sở Tài chính")
    assert not same_text("", "")
    assert words("hoà bình thuỷ") == ["hòa", "bình", "thủy"]


def test_numbers_and_days_are_compared_as_written():
    assert number_of("68-NQ/TW") == number_of("68 - nq/tw")
    assert number_of("01/KH-UBND") != number_of("1/KH-UBND")
    assert [same_date("2025-10", "2025-10-01"), same_date("2025-10-02", "2025-10"), same_date(None, "2025")] == [
        True, False, False,
    ]  # fmt: skip
    cited = {"number": "41-CT/TW", "date": "2024-12-26"}
    assert same_citation(cited, {"number": "41-CT/TW", "date": "2024-12-26"})
    assert not same_citation(cited, {"number": "41-CT/TW", "date": None})


def test_a_target_needs_its_figure_and_operator_and_a_deadline_its_side():
    wanted = {"name": "Tỷ lệ hộ nghèo", "operator": ">=", "value": 5}
    assert same_target(wanted, {"name": "ty le ho ngheo", "operator": "=", "value": 5})
    assert not same_target(wanted, {"name": "ty le ho ngheo", "operator": "<", "value": 5})
    assert not same_target(wanted, {"name": "ty le ho ngheo", "operator": ">=", "value": 5.1})
    due = {"due": "2025-09-25", "rel": "before"}
    assert same_deadline(due, {"due": "2025-09-25", "rel": "before"})
    assert not same_deadline(due, {"due": "2025-09-25", "rel": "by"})


def test_a_fact_of_the_key_takes_one_fact_of_the_reading():
    found = Score()
    found.listed(
        "x",
        [{"n": "a"}, {"n": "a"}],
        [{"n": "a", "confidence": 0.9}, {"n": "b", "confidence": 0.5}],
        lambda a, b: a["n"] == b["n"],
    )
    extra = {"n": "b", "confidence": 0.5}
    assert found.rows == [Row("x", 1, 2, 2, ({"n": "a"},), (extra,), ((90, True), (50, False)))]
    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)


def test_a_single_fact_that_the_key_lacks_is_found_but_not_right():
    found = Score()
    found.single("number", None, "1/KH-UBND", same_text, node={"confidence": 0.95})
    found.single("place", None, None, same_text)
    assert found.rows == [Row("number", 0, 0, 1, (), ("1/KH-UBND",), ((95, False),))]


def test_the_second_style_of_key_is_brought_to_the_first():
    key = {"kind": "chi_thi", "signer": {"name": "An", "capacity": "KT. Chủ tịch, Phó Chủ tịch"}, "other_citations": [{"number": "1"}],
           "report_deadlines": [{"date": "2026-01-02", "date_is": "trước ngày"}], "targets": [{"op": ">", "quote": "q"}]}  # fmt: skip
    found = normal(key)
    assert (found["kind"], found["signatory"], found["references"]) == (
        {"value": "Chỉ thị"}, {"name": "An", "position": "Phó Chủ tịch"}, [{"number": "1"}],
    )  # fmt: skip
    assert [(one["due"], one["rel"]) for one in found["report_deadlines"]] == [("2026-01-02", "before")]
    assert [(one["name"], one["operator"]) for one in found["targets"]] == [("q", ">")]


def test_what_the_key_does_not_speak_of_is_not_judged():
    printed = {"place": {"value": "Hà Nam"}, "tasks": [{"what": "x"}], "title": {"value": "Một hai"}}
    found = score({"title": {"value": "Một hai"}}, printed)
    assert [(row.name, row.right, row.wanted, row.found) for row in found.rows if row.wanted or row.found] == [
        ("title", 1, 1, 1)
    ]
    assert (found.spelled, found.words) == (2, 2)
