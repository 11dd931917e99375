"""A verdict in the words of offices: each article with its answer, facts with sources, what is missing, the ways."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason
from thidua.core.rules.citation import Instrument
from thidua.core.statutes.citing import cited_plain, text_words
from thidua.foundation.sentences import sentence
from thidua.modules.registry.public import CATEGORIES, POSTS
from thidua.modules.statutes.public import award_words, fact_words, parameter_words

GRADE_WORDS = {
    "XS": "năm hoàn thành xuất sắc nhiệm vụ", "T": "năm hoàn thành tốt nhiệm vụ trở lên",
    "HT": "năm hoàn thành nhiệm vụ trở lên", "K": "năm có xếp loại",
}  # fmt: skip
ANSWERS = {
    "satisfied": ("good", "Đủ điều kiện"), "unsatisfied": ("back", "Không đủ điều kiện"),
    "undetermined": ("wait", "Chưa kết luận được"),
}  # fmt: skip
CLAUSE_WORDS = {"satisfied": "✔ đạt", "unsatisfied": "✘ không đạt", "undetermined": "? chưa đủ dữ liệu"}
STEPS = {
    "tell": "bổ sung dữ kiện: {name}", "read": "cần đọc văn bản: {name}", "clear": "chờ kết luận: {name}",
    "become": "đạt điều kiện: {name}", "undo": "không còn: {name}", "reach": "thêm {lacking} ở: {name}",
    "win": "đạt thêm {lacking} lần: {name}", "keep": "giữ liên tục thêm {lacking} năm: {name}",
    "wait": "chờ thêm {lacking} năm",
}  # fmt: skip
Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact that was looked at: what, its value in words, where it comes from."""

    words: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A place of the law with its answer and what it rests on."""

    cites: str
    answer: str
    word: str
    facts: tuple[FactLine, ...]
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A verdict as its page and its paper show it."""

    title: str
    received: str
    year: int
    answer: str
    badge: str
    word: str
    rule: str
    clauses: tuple[ClauseLine, ...]
    missing: tuple[str, ...]
    texts: tuple[str, ...]
    holds: tuple[str, ...]
    ways: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
    is_near: bool
    digest: str


def name_words(name: str) -> str:
    """What is counted or asked, in words."""
    kind, _, rest = name.partition(":")
    if "|" in name:
        return " hoặc ".join(name_words(part) for part in name.split("|"))
    if kind == "grade":
        return GRADE_WORDS.get(rest, rest)
    if kind == "award":
        return award_words(rest)
    return "số năm được xét" if name == "years" else fact_words(rest or name)


def value_words(value: object) -> str:
    """A fact's value in words."""
    if value is None:
        return "chưa có dữ liệu"
    if isinstance(value, bool):
        return "có" if value else "không"
    return str(CATEGORIES.get(str(value), value))


def _leaves(finding: Plain) -> Iterator[Plain]:
    """What a place rests on, without what its inner places say themselves."""
    for part in finding.get("parts", []):
        if part["asks"] != "clause":
            yield part
            yield from _leaves(part)


def _clauses(finding: Plain) -> Iterator[Plain]:
    if finding["asks"] == "clause":
        yield finding
    for part in finding.get("parts", []):
        yield from _clauses(part)


def _beside(finding: Plain) -> Iterator[Plain]:
    """What is asked of everybody and stands in no place of its own: leaves outside every clause."""
    if finding["asks"] == "clause":
        return
    if not finding.get("parts"):
        yield finding
    for part in finding.get("parts", []):
        yield from _beside(part)


def _for_everybody(trace: Plain, texts: Mapping[str, Instrument]) -> tuple[ClauseLine, ...]:
    """One line for all that stands in no place; cited by the value that puts it in force, where there is one."""
    leaves = [leaf for leaf in _beside(trace) if leaf["asks"] not in {"is", "text_needed"}]
    values = [value for leaf in leaves for value in leaf.get("values", [])]
    rest = [leaf for leaf in leaves if leaf["asks"] != "setting"]
    if not rest:
        return ()
    answers = {leaf["answer"] for leaf in rest}
    answer = next(each for each in ("unsatisfied", "undetermined", "satisfied") if each in answers)
    cites = values[0]["cites"] if values else ""
    line = _clause({"asks": "clause", "name": cites, "answer": answer, "parts": rest}, texts) if cites else None
    return () if line is None else (line,)


def _counted(leaf: Plain) -> str:
    reached = leaf["reached"]
    sure, possible = reached["sure"], reached["possible"]
    between = f"{sure}" if sure == possible else f"{sure} đến {possible}"
    years = f" ({', '.join(map(str, reached['years']))})" if reached["years"] else ""
    limits = "; ".join(f"{parameter_words(value['name'])}: {value['value']}" for value in leaf.get("values", []))
    told = f"{name_words(reached['of'])}: có {between}, cần {reached['needed']}{years}"
    return f"{told} – {limits}" if limits else told


def _clause(finding: Plain, texts: Mapping[str, Instrument]) -> ClauseLine:
    leaves = [finding, *_leaves(finding)]
    used = [fact for leaf in leaves for fact in leaf.get("facts", [])]
    facts = dict.fromkeys(
        FactLine(name_words(fact["name"]), value_words(fact["value"]), fact.get("source", "")) for fact in used
    )
    counts = dict.fromkeys(_counted(leaf) for leaf in leaves if "reached" in leaf)
    answer = finding["answer"]
    return ClauseLine(cited_plain(finding["name"], texts), answer, CLAUSE_WORDS[answer], tuple(facts), tuple(counts))


def step_words(step: Plain, texts: Mapping[str, Instrument]) -> str:
    """One step of a way, in words."""
    name = step["name"]
    told = text_words(texts[name]) if step["does"] == "read" and name in texts else name_words(name)
    return STEPS[step["does"]].format(name=told, lacking=step["lacking"])


def in_words(refused: Refused) -> Refused:
    """What is wrong with the facts, with awards, facts and posts in the words of offices."""
    return Refused(tuple(_reason_in_words(reason) for reason in refused))


def _reason_in_words(reason: Reason) -> Reason:
    named = {"award": award_words, "fact": fact_words, "first": _post_words, "second": _post_words, "post": _post_words}
    told = {
        name: named[name](value) if name in named and isinstance(value, str) else value for name, value in reason.values
    }
    return Reason.of(reason.code, **told)


def _post_words(post: str) -> str:
    return str(POSTS.get(post, post))


def note_words(note: Plain) -> str:
    """A note beside the verdict, as a sentence: guidance and open readings, which do not change the answer."""
    told = {name: value for name, value in note.items() if name != "code"}
    if "of" in told:
        told["of"] = name_words(str(told["of"]))
    if isinstance(told.get("used_for"), list):
        told["used_for"] = [award_words(str(each)) for each in told["used_for"]]
    return sentence(Reason.of(str(note["code"]), **told))


def verdict_view(told: Plain, texts: Mapping[str, Instrument]) -> VerdictView:
    """The plain verdict of `law.eligibility` in words."""
    badge, word = ANSWERS[told["answer"]]
    rule = told["rule"]
    return VerdictView(
        title=told["name"], received=told["received"], year=told["year"], answer=told["answer"], badge=badge,
        word=word, rule=cited_plain(rule["cites"], texts) if rule else "",
        clauses=(
            *(_clause(finding, texts) for finding in _clauses(told["trace"])), *_for_everybody(told["trace"], texts),
        ),
        missing=tuple(name_words(name) for name in told.get("missing", [])),
        texts=tuple(text_words(texts[name]) if name in texts else name for name in told.get("texts", [])),
        holds=tuple(fact_words(name) for name in told.get("holds", [])),
        ways=tuple(tuple(step_words(step, texts) for step in way["steps"]) for way in told["ways"]),
        notes=tuple(note_words(note) for note in told.get("notes", [])),
        is_near=bool(told["next_year"]), digest=told["digest"],
    )  # fmt: skip
