"""The law on a day as its pages show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.rules.citation import Instrument
from thidua.core.rules.comparison import changes, parameters_of
from thidua.core.rules.condition import AllOf, Clause, TextNeeded
from thidua.core.rules.condition_json import as_plain
from thidua.core.rules.found import Found, NeedsText, Value
from thidua.core.rules.lawbook import LawBook, LawOn
from thidua.core.rules.mark import Mark, Status
from thidua.core.rules.rule import Rule, Title
from thidua.core.rules.units import SHARE, YES_OR_NO
from thidua.core.statutes.citing import cited_plain, cited_words, text_words
from thidua.core.statutes.numbers import number_of
from thidua.core.statutes.provision import said, whole
from thidua.core.vietnamese.fold import sort_key
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.law.book import lawbook
from thidua.modules.directory.public import units_by_id
from thidua.modules.statutes.queries.asking import AskLine, ask_lines, condition_words, with_values
from thidua.modules.statutes.queries.packs import LawPack, office_of, pack_of
from thidua.modules.statutes.queries.procedure import CalendarLine, Procedure, calendar_lines, procedure_of
from thidua.modules.statutes.queries.provisions import SIGHT
from thidua.modules.statutes.queries.words import parameter_words

MARKS = {
    Mark.VERIFIED: gettext_lazy("đã đọc nguyên văn"), Mark.DERIVED: gettext_lazy("suy ra từ điều đã đọc"),
    Mark.SECOND_HAND: gettext_lazy("nghe lại, chưa đọc"), Mark.DRAFT: gettext_lazy("dự thảo, không phải luật"),
    Mark.MEMORY: gettext_lazy("nhớ lại, chưa đối chiếu"), Mark.UNKNOWN: gettext_lazy("chưa có văn bản"),
}  # fmt: skip
HUNDRED = 100
FAMILIES = {"title": "Danh hiệu thi đua", "form": "Hình thức khen thưởng"}


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A title as the list shows it. `needs` names the text that nobody has read, "" where the rule answers; `partly`
    the text without which the rule can refuse, but not grant.
    """

    code: str
    name: str
    family: str
    cites: str
    since: date | None
    needs: str
    partly: str = ""


@dataclass(frozen=True, slots=True)
class ValueLine:
    """A parameter on a day. `needs` is the text that must be read, `office` whether a body set its own value."""

    name: str
    words: str
    unit: str
    value: str
    cites: str
    needs: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class TextLine:
    """A legal text on a day."""

    text: Instrument
    words: str
    is_in_force: bool
    replaced_by: str
    amended_by: str


@dataclass(frozen=True, slots=True)
class LawPage:
    """The law of a day for the actor's office."""

    on: date
    digest: str
    titles: tuple[TitleLine, ...]
    values: tuple[ValueLine, ...]
    texts: tuple[TextLine, ...]
    calendars: tuple[CalendarLine, ...]

    @property
    def waiting(self) -> int:
        """How many titles cannot be answered that day, or only refused."""
        return sum(bool(title.needs or title.partly) for title in self.titles)


def pack_for(ctx: Context) -> LawPack:
    """The law pack of the actor's office: that of the deepest unit at which they hold a duty."""
    keys = gate.units_of(SIGHT, holder=ctx.actor, on=ctx.today)
    paths = sorted((unit.path for unit in units_by_id(list(keys)).values()), key=len)
    return pack_of(office_of(paths[-1]) if paths else "")


def _title(title: Title, law: LawOn) -> TitleLine:
    rule, texts = law.rule(title.code), law.book.texts
    needed = "" if rule else law.needed_text(title.code)
    cites = cited_words(rule.cites if rule else title.cites, texts)
    needs = text_words(texts[needed]) if needed else ("" if rule else "–")
    since = rule.since if rule else None
    return TitleLine(title.code, title.name, FAMILIES[title.family], cites, since, needs, _partly(rule, texts))


def _partly(rule: Rule | None, texts: Mapping[str, Instrument]) -> str:
    """The unread text that a rule asks for in every case, whatever else holds."""
    asked = [rule.condition] if rule else []
    for condition in asked:
        if isinstance(condition, AllOf):
            asked += condition.parts
        elif isinstance(condition, Clause):
            asked.append(condition.part)
    needed = [text_words(texts[each.text]) for each in asked if isinstance(each, TextNeeded)]
    return needed[0] if needed else ""


def _value(name: str, unit: str, found: Found, texts: Mapping[str, Instrument]) -> ValueLine:
    words, unit = parameter_words(name), "" if unit == YES_OR_NO else unit
    if isinstance(found, Value):
        return ValueLine(name, words, unit, said(found.value), cited_words(found.cites, texts), "", bool(found.office))
    needs = text_words(texts[found.text]) if isinstance(found, NeedsText) else "–"
    return ValueLine(name, words, unit, "", "", needs, is_own=False)


def _text(text: Instrument, book: LawBook, on: date) -> TextLine:
    by = {kind: [other for other in book.texts.values() if getattr(other, kind) == text.id]
          for kind in ("replaces", "amends")}  # fmt: skip
    replaced, amended = (", ".join(text_words(other) for other in by[kind]) for kind in ("replaces", "amends"))
    return TextLine(text, text_words(text), text.period().contains(on), replaced, amended)


def law_page(ctx: Context, on: date) -> LawPage:
    """Titles, values and texts on that day, in Vietnamese order."""
    pack = pack_for(ctx)
    law, book = pack.book.at(on, office=pack.office), pack.book
    titles = sorted((_title(title, law) for title in book.titles.values()), key=lambda each: sort_key(each.name))
    values = [
        _value(name, each.unit, law.value(name), book.texts)
        for name, each in book.parameters.items()
        if number_of(name) is None
    ]
    texts = sorted((_text(text, book, on) for text in book.texts.values()), key=lambda each: each.text.in_force)
    return LawPage(
        on, pack.digest, tuple(sorted(titles, key=lambda each: each.family)),
        tuple(sorted(values, key=lambda each: sort_key(each.words))), tuple(reversed(texts)),
        calendar_lines(),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule of a title, also one that is off."""

    cites: str
    is_on: bool
    mark: str
    since: date | None
    until: date | None
    note: str
    is_own: bool
    asks: str


@dataclass(frozen=True, slots=True)
class TitlePage:
    """A title on a day: the rule that answers, what it asks, the values it uses, and every rule it ever had."""

    on: date
    title: TitleLine
    asks: AskLine | None
    own: tuple[RuleLine, ...]
    procedure: Procedure
    values: tuple[ValueLine, ...]
    rules: tuple[RuleLine, ...]
    digest: str


def title_page(ctx: Context, code: str, on: date) -> Outcome[TitlePage]:
    """One title on that day by the law of the actor's office; refused as not found where there is none of this code."""
    return title_in(pack_for(ctx), code, on)


def title_in(pack: LawPack, code: str, on: date) -> Outcome[TitlePage]:
    """One title of a law pack on that day."""
    book = pack.book
    if code not in book.titles:
        return refuse("absent.not_found")
    law = book.at(on, office=pack.office)
    rule = law.rule(code)
    details = law.details(code)
    used = dict.fromkeys(name for each in (rule, *details) if each is not None for name in parameters_of(each))
    shown = {name: value for name, value in ((name, law.value(name)) for name in used) if number_of(name) is None}
    values = tuple(_value(name, book.parameters[name].unit, value, book.texts) for name, value in shown.items())
    return Ok(
        TitlePage(
            on, _title(book.titles[code], law), _asks(rule, law) if rule else None,
            tuple(_rule_line(each, book) for each in details), procedure_of(code, law), values,
            tuple(_rule_line(each, book) for each in book.rules_of(code)), pack.digest,
        )
    )  # fmt: skip


def _asks(rule: Rule, law: LawOn) -> AskLine:
    """What the rule asks, with the values of the day."""

    def say(name: str) -> str:
        found = law.value(name)
        if not isinstance(found, Value):
            return ""
        unit = law.book.parameters[name].unit
        return f"{said(whole(found.value * HUNDRED))} %" if unit == SHARE else f"{said(found.value)} {unit}"

    return ask_lines(with_values(_plain(rule.condition), say), law.book.texts)


def _rule_line(each: Rule, book: LawBook) -> RuleLine:
    """A rule with how sure it is in words. What a rule of the nation asks is told above; an office's is told here."""
    return RuleLine(
        cited_words(each.cites, book.texts), each.status is Status.ON, _(str(MARKS[each.mark])), each.since, each.until,
        each.note if each.office else "", bool(each.office),
        condition_words(_plain(each.condition)) if each.office else "",
    )  # fmt: skip


def _plain(condition: object) -> dict[str, Any]:
    told = as_plain(condition)
    assert isinstance(told, dict)
    return told


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What is not the same on two days."""

    is_rule: bool
    code: str
    name: str
    before: str
    after: str


def differences(ctx: Context, earlier: date, later: date) -> tuple[ChangeLine, ...]:
    """Every rule and value of the actor's law that differs between the two days."""
    return differences_in(pack_for(ctx), earlier, later)


def differences_in(pack: LawPack, earlier: date, later: date) -> tuple[ChangeLine, ...]:
    """Every rule and value of a law pack that differs between the two days."""
    book = pack.book
    before, after = book.at(earlier, office=pack.office), book.at(later, office=pack.office)
    lines = []
    for change in changes(book, earlier, later):
        is_rule = change.what == "rule"
        name = book.titles[change.name].name if is_rule else parameter_words(change.name)
        told = [_rule_told(law, change.name) if is_rule else _value_told(law, change.name) for law in (before, after)]
        lines.append(ChangeLine(is_rule, change.name, name, told[0], told[1]))
    own = {name for name in book.parameters if before.value(name) != after.value(name)} - {line.code for line in lines}
    lines += [ChangeLine(False, name, parameter_words(name), _value_told(before, name), _value_told(after, name))  # noqa: FBT003
              for name in sorted(own)]  # fmt: skip
    return tuple(sorted(lines, key=lambda line: (not line.is_rule, sort_key(line.name))))


def _rule_told(law: LawOn, code: str) -> str:
    line = _title(law.book.titles[code], law)
    return f"cần văn bản: {line.needs}" if line.needs else f"{line.cites}, từ {line.since:%d/%m/%Y}"


def _value_told(law: LawOn, name: str) -> str:
    line = _value(name, "", law.value(name), law.book.texts)
    return f"cần văn bản: {line.needs}" if line.needs else f"{line.value} ({line.cites})"


def parameter_choices() -> tuple[tuple[str, str], ...]:
    """Every parameter with its words, unit and whether bodies may set their own value, in Vietnamese order."""
    book = lawbook()
    told = []
    for name, each in book.parameters.items():
        may = "" if each.set_by is None else f" – cơ quan được quy định ({cited_plain(str(each.set_by), book.texts)})"
        told.append((name, f"{parameter_words(name)} ({each.unit}){may}"))
    return tuple(sorted(told, key=lambda pair: sort_key(pair[1])))
