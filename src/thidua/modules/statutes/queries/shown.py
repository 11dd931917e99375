"""The law on a day as its pages show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.rules.citation import Instrument
from thidua.core.rules.comparison import changes, parameters_of
from thidua.core.rules.condition_json import as_plain
from thidua.core.rules.found import Found, NeedsText, Value
from thidua.core.rules.lawbook import LawBook, LawOn
from thidua.core.rules.mark import Status
from thidua.core.rules.rule import Title
from thidua.core.statutes.citing import cited_plain, cited_words, text_words
from thidua.core.statutes.provision import said
from thidua.core.vietnamese.fold import sort_key
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.law.book import lawbook
from thidua.modules.directory.public import units_by_id
from thidua.modules.statutes.queries.asking import condition_words
from thidua.modules.statutes.queries.packs import LawPack, office_of, pack_of
from thidua.modules.statutes.queries.provisions import SIGHT
from thidua.modules.statutes.queries.words import parameter_words

FAMILIES = {"title": "Danh hiệu thi đua", "form": "Hình thức khen thưởng"}


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A title as the list shows it. `needs` names the text that nobody has read, "" where the rule answers."""

    code: str
    name: str
    family: str
    cites: str
    since: date | None
    needs: str


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

    @property
    def waiting(self) -> int:
        """How many titles cannot be answered that day."""
        return sum(bool(title.needs) for title in self.titles)


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
    return TitleLine(title.code, title.name, FAMILIES[title.family], cites, rule.since if rule else None, needs)


def _value(name: str, unit: str, found: Found, texts: Mapping[str, Instrument]) -> ValueLine:
    words = parameter_words(name)
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
    values = [_value(name, each.unit, law.value(name), book.texts) for name, each in book.parameters.items()]
    texts = sorted((_text(text, book, on) for text in book.texts.values()), key=lambda each: each.text.in_force)
    return LawPage(
        on, pack.digest, tuple(sorted(titles, key=lambda each: each.family)),
        tuple(sorted(values, key=lambda each: sort_key(each.words))), tuple(reversed(texts)),
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
    asks: str
    values: tuple[ValueLine, ...]
    rules: tuple[RuleLine, ...]
    digest: str


def title_page(ctx: Context, code: str, on: date) -> Outcome[TitlePage]:
    """One title on that day; refused as not found where there is none of this code."""
    pack = pack_for(ctx)
    book = pack.book
    if code not in book.titles:
        return refuse("absent.not_found")
    law = book.at(on, office=pack.office)
    rule = law.rule(code)
    used = parameters_of(rule) if rule else ()
    rules = tuple(
        RuleLine(
            cited_words(each.cites, book.texts), each.status is Status.ON, each.mark.value, each.since, each.until,
            each.note, bool(each.office), condition_words(_plain(each.condition)) if each.office else "",
        )
        for each in book.rules_of(code)
    )  # fmt: skip
    values = tuple(_value(name, book.parameters[name].unit, law.value(name), book.texts) for name in used)
    asks = condition_words(_plain(rule.condition)) if rule else ""
    return Ok(TitlePage(on, _title(book.titles[code], law), asks, values, rules, pack.digest))


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
    pack = pack_for(ctx)
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


def parameter_choices(book: LawBook | None = None) -> tuple[tuple[str, str], ...]:
    """Every parameter with its words, unit and whether bodies may set their own value, in Vietnamese order."""
    book = book or lawbook()
    told = []
    for name, each in book.parameters.items():
        may = "" if each.set_by is None else f" – cơ quan được quy định ({cited_plain(str(each.set_by), book.texts)})"
        told.append((name, f"{parameter_words(name)} ({each.unit}){may}"))
    return tuple(sorted(told, key=lambda pair: sort_key(pair[1])))
