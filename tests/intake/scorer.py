"""How much of an answer key was read: per field what is right, wanted and found, and how well names carry accents.

A key is written in one of two styles; `normal` brings the second (signer, other_citations, op, date with date_is) to
the first. A field that the key does not speak of is not judged; a fact that the key lacks counts as found, not right.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.intake.sameness import (
    Item,
    Names,
    ends,
    number_of,
    same_citation,
    same_deadline,
    same_phase,
    same_result,
    same_span,
    same_target,
    same_task,
    same_text,
    words,
)

Same = Callable[[Any, Any], bool]
_KINDS = {
    "ke_hoach": "Kế hoạch", "chi_thi": "Chỉ thị", "quyet_dinh_khen_thuong": "Quyết định", "to_trinh_khen_thuong": "Tờ trình",
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One field of a document. `missing` are what the key has and the reading has not, `extra` the other way round."""

    name: str
    right: int
    wanted: int
    found: int
    missing: tuple[Any, ...] = ()
    extra: tuple[Any, ...] = ()
    sure: tuple[tuple[int, bool], ...] = ()
    """Of each fact found and judged, how sure the machine said it was (0 to 100), and whether it is right."""


@dataclass
class Score:
    """The rows of one document, or of several, and the words of names: how many are spelled as in the key, of how many."""

    rows: list[Row] = field(default_factory=list)
    spelled: int = 0
    words: int = 0

    @property
    def totals(self) -> tuple[int, int, int]:
        """Right, wanted and found over all fields."""
        return (
            sum(row.right for row in self.rows),
            sum(row.wanted for row in self.rows),
            sum(row.found for row in self.rows),
        )

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right."""
        right, _, found = self.totals
        return right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Of what was wanted, the share that is right."""
        right, wanted, _ = self.totals
        return right / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Micro F1: every fact weighs the same."""
        right, wanted, found = self.totals
        return 2 * right / (wanted + found) if wanted + found else 0.0

    @property
    def accents(self) -> float:
        """The share of the words of names found that carry the right accents."""
        return self.spelled / self.words if self.words else 0.0

    def together(self, other: "Score") -> "Score":
        """Two scores as one."""
        return Score([*self.rows, *other.rows], self.spelled + other.spelled, self.words + other.words)

    def listen(self, wanted: object, found: object) -> None:
        """Count the words of a name that are spelled as the key spells them."""
        want, got = words(wanted), words(found)
        if want and got:
            self.words += len(want)
            self.spelled += sum(word in got for word in want)

    def single(self, name: str, wanted: object, found: object, same: Same, *, node: object = None) -> None:
        """A field with one value; `node` is the printed fact it stands in."""
        is_wanted, is_found = wanted not in (None, ""), found not in (None, "")
        if not is_wanted and not is_found:
            return
        is_right = is_wanted and is_found and same(wanted, found)
        wrong = ((wanted,) if is_wanted else (), (found,) if is_found else ())
        sure = ((_confidence(node), is_right),) if is_found and isinstance(node, dict) else ()
        self.rows.append(
            Row(name, int(is_right), int(is_wanted), int(is_found), *(((), ()) if is_right else wrong), sure)
        )

    def listed(self, name: str, wanted: Sequence[Item], found: Sequence[Item], same: Same, spoken: str = "") -> None:
        """A list: each fact of the key takes the first fact that is the same. `spoken` is the field that is a name."""
        left, missing = list(found), []
        for want in wanted:
            got = next((one for one in left if same(want, one)), None)
            if got is None:
                missing.append(want)
                continue
            left.remove(got)
            if spoken and want.get(spoken) and got.get(spoken):
                self.listen(want[spoken], got[spoken])
        right = len(wanted) - len(missing)
        sure = tuple((_confidence(one), not any(one is other for other in left)) for one in found)
        self.rows.append(Row(name, right, len(wanted), len(found), tuple(missing), tuple(left), sure))


def score(key: Item, printed: Item) -> Score:
    """A printed reading (plan JSON) against its key."""
    key = normal(key)
    names = Names(key.get("aliases") or [])
    found = Score()
    _head(found, key, printed, names)
    _dated(found, key, printed)
    _acting(found, key, printed, names)
    _bloc(found, key, printed, names)
    return found


def normal(key: Item) -> dict[str, Any]:
    """The key in the first style."""
    key = dict(key)
    if "signer" in key:
        signer = key["signer"] or {}
        capacity = (signer.get("capacity") or "").rpartition(", ")[2]
        key["signatory"] = {"name": signer.get("name"), "position": capacity or None}
    key["references"] = [*(key.get("references") or []), *(key.get("other_citations") or [])]
    key["targets"] = [
        {**one, "name": one.get("name") or one.get("quote") or "", "operator": one.get("operator") or one.get("op")}
        for one in key.get("targets") or []
    ]
    key["report_deadlines"] = [{**one, **_due(one)} for one in key.get("report_deadlines") or []]
    if isinstance(key.get("kind"), str):
        key["kind"] = {"value": _KINDS.get(key["kind"])}
    return key


def _due(one: Item) -> dict[str, Any]:
    rel = one.get("rel") or ("before" if str(one.get("date_is") or "").startswith("trước") else None)
    return {"due": one.get("due") or one.get("date"), "rel": rel}


def _confidence(node: Any) -> int:
    return int(100 * float(node.get("confidence", 0)) + 0.5)


def _value(node: Any) -> Any:
    return node.get("value") if isinstance(node, dict) else node


def _head(found: Score, key: Item, printed: Item, names: Names) -> None:
    if _value(key.get("kind")):
        found.single("kind", _value(key["kind"]), _value(printed.get("kind")), same_text, node=printed.get("kind"))
    found.single(
        "issuing_body",
        _value(key.get("issuing_body")),
        _value(printed.get("issuing_body")),
        names.same,
        node=printed.get("issuing_body"),
    )
    for name, same in (("parent_body", names.same), ("place", same_text)):
        if name in key:
            found.single(name, _value(key[name]), _value(printed.get(name)), same, node=printed.get(name))
    number, issued = _value(printed.get("number")), _value(printed.get("issued_on"))
    found.single(
        "number",
        _number(key, is_read=bool(number)),
        number,
        lambda a, b: number_of(a) == number_of(b),
        node=printed.get("number"),
    )
    day = key.get("issued_on") or {}
    wanted = _value(day) or (day.get("image") if issued else None)
    found.single("issued_on", wanted, issued, lambda a, b: str(a) == str(b), node=printed.get("issued_on"))
    title, got = _value(key.get("title")), _value(printed.get("title"))
    found.single("title", title, got, same_text, node=printed.get("title"))
    found.listen(title, got)
    signed, read = key.get("signatory") or {}, printed.get("signatory") or {}
    found.single("signatory.name", _value(signed.get("name")), read.get("name"), same_text, node=read)
    found.single("signatory.position", signed.get("position"), read.get("position"), same_text, node=read)


def _number(key: Item, *, is_read: bool) -> object:
    """The number; where the text has none that can be read, the one on the image, if a number was read."""
    node = key.get("number")
    if not isinstance(node, dict):
        return node
    known = node.get("full") or (node.get("value") if not isinstance(node.get("value"), int) else None)
    return known or (node.get("image") if is_read else None)


def _dated(found: Score, key: Item, printed: Item) -> None:
    cited = [one for one in (*(key.get("legal_bases") or []), *key["references"]) if _is_whole(one)]
    read = [one for one in printed.get("citations") or [] if _is_whole(one)]
    found.listed("citations", cited, read, same_citation, "issuer")
    phases = [one for one in key.get("phases") or [] if any(ends(one)) or one.get("end_text")]
    found.listed("phases", phases, printed.get("phases") or [], same_phase)
    figures = [one for one in key["targets"] if isinstance(one.get("value"), int | float)]
    found.listed("targets", figures, _having(printed.get("targets"), "value"), same_target, "name")
    due = [one for one in key["report_deadlines"] if one.get("due")]
    read = [one for one in printed.get("report_deadlines") or [] if one.get("due")]
    found.listed("report_deadlines", due, read, same_deadline)


def _is_whole(cited: Item) -> bool:
    return bool(cited.get("number") and cited.get("date"))


def _having(items: Sequence[Item] | None, name: str) -> list[Item]:
    return [one for one in items or [] if one.get(name) is not None]


def _acting(found: Score, key: Item, printed: Item, names: Names) -> None:
    def same_name(want: Item, got: Item) -> bool:
        return same_text(want["name"], got.get("name"))

    def same_recipient(want: Item, got: Item) -> bool:
        return names.same(want["name"], got.get("name"))

    judged: tuple[tuple[str, Same, str], ...] = (
        ("movements", same_name, "name"), ("tasks", same_task, ""), ("recipients", same_recipient, "name"),
    )  # fmt: skip
    for name, same, spoken in judged:
        if key.get(name) is not None:
            wanted = [one for one in key[name] if name != "tasks" or one.get("what")]
            found.listed(name, wanted, printed.get(name) or [], same, spoken)
    if key.get("occasions") is not None:
        spans = [[one for one in side if one.get("from") and one.get("to")] for side in
                 (key["occasions"], printed.get("occasions") or [])]  # fmt: skip
        found.listed("occasions", *spans, same_span, "name")


def _bloc(found: Score, key: Item, printed: Item, names: Names) -> None:
    rule, read = key.get("scoring"), printed.get("scoring") or {}
    if rule:
        terms = (("raters", rule["participants"]["cross"], "cross_raters"), ("divisor", rule.get("divisor"), "divisor"))
        for name, want, field_name in (*terms, ("cross_term", "sum", "cross_term")):
            found.single(f"scoring.{name}", want, read.get(field_name), lambda a, b: a == b)
    bloc, got = key.get("bloc") or {}, printed.get("bloc") or {}
    if bloc.get("roles"):
        found.listed("bloc.roles", bloc["roles"], got.get("roles") or [],
                     lambda a, b: same_text(a["role"], b.get("role")) and names.same(a["unit"], b.get("unit")), "unit")  # fmt: skip
    if bloc.get("members"):
        found.listed("bloc.members", bloc["members"], got.get("members") or [],
                     lambda a, b: same_text(a["name"], b.get("name")), "name")  # fmt: skip
    figures = [one for one in key.get("results") or [] if isinstance(one.get("value"), int | float) and one["value"]]
    if figures:
        found.listed("results", figures, _having(printed.get("results"), "value"), same_result)
