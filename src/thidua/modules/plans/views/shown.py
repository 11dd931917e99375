"""A review as its page shows it: unsure facts first, each in words, with its place on the paper and its fields."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from thidua.core.kernel.reason import Reason
from thidua.modules.plans.forms.shapes import SHAPES, Field, Kind, label_of
from thidua.modules.plans.forms.typed import PREFIX, shown_field
from thidua.modules.plans.forms.words import in_words
from thidua.modules.plans.queries import ReadFact, Review

SURE = 70
"""Below this confidence, in percent, a fact is called unsure and stands first."""
BULK_STEPS = (95, 90, 85, 80, 70, 50)
REQUIRED = ("issued_on", "title")
NAMED_AT_MOST = 12
TOPICS = (
    (
        _lazy("Thông tin văn bản"),
        ("kind", "number", "issued_on", "title", "issuing_body", "parent_body", "place", "signatory"),
    ),
    (_lazy("Khối thi đua và cách tính điểm"), ("scoring", "bloc", "bloc.roles", "bloc.members", "bloc.elections")),
)
LISTS = (
    "report_deadlines", "phases", "targets", "tasks", "activities", "contents", "awards", "movements", "occasions",
    "results", "citations", "recipients",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field of the correction form with what it holds."""

    name: str
    label: str
    kind: Kind
    typed: str
    choices: tuple[tuple[str, str], ...]
    is_needed: bool


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact of the review. `is_missing`: the paper was not found to say it, and the plan cannot do without."""

    id: str
    label: str
    value: str
    read: str
    piece: str
    lines: tuple[int, ...]
    confidence: int
    status: str
    by: str
    notes: tuple[Reason, ...]
    fields: tuple[ShownField, ...]
    is_missing: bool = False
    is_added: bool = False
    page: int | None = None

    @property
    def is_unsure(self) -> bool:
        """Whether it should be looked at first."""
        return self.is_missing or self.confidence < SURE or bool(self.notes)


@dataclass(frozen=True, slots=True)
class Section:
    """Facts under one heading."""

    title: str
    facts: tuple[ShownFact, ...]


@dataclass(frozen=True, slots=True)
class BulkChoice:
    """Accept all open facts from this confidence on; how many that would be."""

    at_least: int
    count: int


def shown_fields(group: str, value: dict[str, object]) -> tuple[ShownField, ...]:
    """The correction form of a group, filled with a value."""
    return tuple(_field(field, value.get(field.name)) for field in SHAPES[group].fields)


def _field(field: Field, value: object) -> ShownField:
    choices = tuple((code, str(word)) for code, word in field.choices)
    return ShownField(
        PREFIX + field.name, str(field.label), field.kind, shown_field(field, value), choices, field.needed
    )


def shown_fact(entry: ReadFact, pages: Mapping[int, int | None]) -> ShownFact:
    """One fact of the reading, or one that a person added; `pages` tells on which page each line stands."""
    fact, decision = entry.fact, entry.decision
    value, read = in_words(entry.group, entry.value), in_words(entry.group, entry.read) if fact else ""
    is_changed = entry.status == "corrected" and read != value
    return ShownFact(
        id=entry.key,
        label=label_of(entry.group),
        value=value,
        read=read if is_changed else "",
        piece=fact.src if fact else "",
        lines=tuple(range(fact.line, fact.line_to + 1)) if fact else (),
        confidence=fact.confidence if fact else 100,
        status=entry.status,
        by=decision.by if decision else "",
        notes=fact.notes if fact else (),
        fields=shown_fields(entry.group, dict(entry.value)),
        is_added=fact is None,
        page=pages.get(fact.line) if fact else None,
    )


def _missing(group: str) -> ShownFact:
    return ShownFact(
        id=group, label=label_of(group), value="", read="", piece="", lines=(), confidence=0, status="open", by="",
        notes=(), fields=shown_fields(group, {}), is_missing=True,
    )  # fmt: skip


def sections(review: Review) -> tuple[Section, ...]:
    """What is missing or unsure first, then topic by topic as an office would ask; empty headings are left out.

    The order depends on the reading alone, so that nothing jumps while an officer works through it.
    """
    missing = [_missing(group) for group in REQUIRED if review.find(group) is None]
    pages = {line.number: line.page for line in review.lines}
    shown = [(entry.group, shown_fact(entry, pages)) for entry in review.facts]
    first = [*missing, *(fact for _group, fact in shown if fact.is_unsure)]
    found = [Section(_("Cần xem trước"), tuple(first))] if first else []
    for title, groups in (*TOPICS, *((SHAPES[group].label, (group,)) for group in LISTS)):
        rest = tuple(fact for group in groups for own, fact in shown if own == group and not fact.is_unsure)
        found.extend([Section(str(title), rest)] if rest else [])
    return tuple(found)


def bulk_choices(review: Review) -> tuple[BulkChoice, ...]:
    """From which confidence on all open facts may be accepted at once; steps that add none are left out."""
    open_ones = [entry.fact.confidence for entry in review.facts if entry.fact and entry.status == "open"]
    found: list[BulkChoice] = []
    for step in BULK_STEPS:
        count = sum(1 for confidence in open_ones if confidence >= step)
        if count and (not found or found[-1].count != count):
            found.append(BulkChoice(step, count))
    return tuple(found)


def _place(key: str, review: Review) -> str:
    """A fact as an officer finds it: its label and line."""
    entry = review.find(key)
    if entry is None or entry.fact is None:
        group = key if key in SHAPES else ""
        return label_of(group) if group else _("mục bổ sung")
    return _("%(label)s (dòng %(line)s)") % {"label": label_of(entry.group), "line": entry.fact.line}


def in_office_words(reason: Reason, review: Review) -> Reason:
    """The core's reason with facts and fields called as on the page instead of by their keys."""
    values = dict(reason.values)
    key = str(values.get("key", ""))
    if reason.code == "plan.undecided":
        keys = [entry.key for entry in review.facts if entry.fact is not None and entry.status == "open"]
        more = ["…"] if len(keys) > NAMED_AT_MOST else []
        values["keys"] = "; ".join([*(_place(one, review) for one in keys[:NAMED_AT_MOST]), *more])
    entry = review.find(key)
    group = entry.group if entry else key
    if "field" in values and group in SHAPES:
        labels = {field.name: str(field.label) for field in SHAPES[group].fields}
        values["field"] = labels.get(str(values["field"]), values["field"])
    if "group" in values and str(values["group"]) in SHAPES:
        values["group"] = label_of(str(values["group"]))
    if key:
        values["key"] = _place(key, review)
    return Reason.of(reason.code, **values)
