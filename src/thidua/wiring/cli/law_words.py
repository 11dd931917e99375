"""The law as the command line tells it to people: a title on a day, what changed between two days, names for codes."""

from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from thidua.core.kernel.reason import Reason
from thidua.core.rules.lawbook import LawBook
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.sentences import sentence
from thidua.law.reading.facts import FactSheet
from thidua.law.sheet.naming import KINDS
from thidua.modules.statutes.public import AskLine, LawPack, TitlePage, award_words, differences_in

FEW = 3
GROUPS = ((True, "Quy tắc của danh hiệu, hình thức"), (False, "Tham số"))


def code_of(typed: str, book: LawBook) -> str | None:
    """The code of a title that was typed as its code or by its name, with or without accents."""
    names = {search_key(title.name): code for code, title in book.titles.items()}
    return typed if typed in book.titles else names.get(search_key(typed))


def unknown_title(typed: str, book: LawBook) -> str:
    """That the law has no such title, with those it has."""
    wanted = search_key(typed)
    near = [code for code, title in book.titles.items() if wanted and wanted in search_key(f"{code} {title.name}")]
    told = near or list(book.titles)
    listed = "\n".join(f"  {book.titles[code].name} ({code})" for code in sorted(told))
    return f"Không có danh hiệu, hình thức nào tên là “{typed}”. {'Gần giống' if near else 'Các tên'}:\n{listed}"


def _days(since: date | None, until: date | None) -> str:
    first = f"từ {since:%d/%m/%Y}" if since else ""
    return f"{first} đến {until:%d/%m/%Y}" if until else first


def _asks(line: AskLine, depth: int = 1) -> Iterator[str]:
    """What the law asks, a line each, indented as its article is laid out."""
    before = f"{'  ' * depth}{'- ' if depth > 1 else ''}{f'{line.cites}: ' if line.cites else ''}"
    yield f"{before}{line.words}{':' if line.parts else ''}"
    for part in line.parts:
        yield from _asks(part, depth + 1)


def title_lines(page: TitlePage) -> Iterator[str]:
    """A title on a day: what it asks, the values, what the office adds, and its rules through the years."""
    yield f"{page.title.name} – {page.title.family.lower()}. Căn cứ: {page.title.cites}."
    yield f"Hồ sơ nhận ngày {page.on:%d/%m/%Y}:"
    if page.asks is None:
        yield f"  Cần văn bản: {page.title.needs}. Chưa ai đọc văn bản này nên hệ thống không đoán."
    else:
        yield from _asks(page.asks)
    if page.title.partly:
        yield f"  Luật còn giao {page.title.partly} quy định chi tiết mà chưa ai đọc: chỉ nói được khi nào không đạt."
    for own in page.own:
        yield f"Cơ quan đòi hỏi thêm: {own.cites}: {own.asks}{f' ({own.note})' if own.note else ''}"
    for each in page.values:
        told = f"cần văn bản: {each.needs}" if each.needs else f"{each.value} {each.unit}".rstrip() + f" ({each.cites})"
        yield f"Giá trị: {each.words}: {told}"
    yield "Các quy tắc qua các thời kỳ:"
    for rule in page.rules:
        state = "xét được" if rule.is_on else "cần văn bản"
        yield f"  {rule.cites}, {_days(rule.since, rule.until)}: {state} ({rule.mark})"
    yield f"Mã bộ luật: {page.digest}"


def difference_lines(pack: LawPack, earlier: date, later: date) -> Iterator[str]:
    """What is not the same on the two days."""
    lines = differences_in(pack, earlier, later)
    if not lines:
        yield f"Luật ngày {earlier:%d/%m/%Y} và ngày {later:%d/%m/%Y} như nhau."
    for is_rule, head in GROUPS:
        group = [line for line in lines if line.is_rule is is_rule]
        if group:
            yield f"{head}: {len(group)} khác nhau giữa ngày {earlier:%d/%m/%Y} và ngày {later:%d/%m/%Y}"
            yield from (f"  {line.name}: {line.before} → {line.after}" for line in group)


def fault_lines(faults: Iterable[Reason], book: LawBook, sheets: dict[str, FactSheet]) -> Iterator[str]:
    """Faults in a file of facts, codes in words with the code beside them, and what the file could have said."""
    for fault in faults:
        values = {name: _said(name, str(value), sheets) for name, value in fault.values}
        yield sentence(Reason.of(fault.code, **{**dict(fault.values), **values}), "vi")
        help_ = _help(fault, book, sheets)
        if help_:
            yield f"  {help_}"


def _said(name: str, value: str, sheets: dict[str, FactSheet]) -> str:
    words = sheets[value].vi if name == "fact" and value in sheets else award_words(value) if name == "award" else value
    return value if words == value else f"“{words}” ({value})"


def _help(fault: Reason, book: LawBook, sheets: dict[str, FactSheet]) -> str:
    """The nearest names for an unknown one; what a fact takes that was given something else."""
    values = dict(fault.values)
    if fault.code == "award.fact_unknown":
        return _near(str(values["fact"]), {code: sheet.vi for code, sheet in sheets.items()})
    if fault.code == "award.unknown":
        return _near(str(values["award"]), {code: award_words(code) for code in book.events})
    if fault.code != "award.fact_of_wrong_kind":
        return ""
    kind = sheets[str(values["fact"])].kind
    plain = {
        "judged": "true (có) hoặc false (không)",
        "recorded": "true (có) hoặc false (không)",
        "number": "số nguyên",
    }
    return f"Nhận: {plain.get(kind) or ', '.join(f'{word} ({KINDS.get(word, word)})' for word in kind.split('|'))}."


def _near(typed: str, known: dict[str, str]) -> str:
    begun = [code for code in known if code.startswith(typed) or typed.startswith(code)]
    found = begun[:FEW] or get_close_matches(typed, known, FEW)
    return f"Gần giống: {'; '.join(f'{code} ({known[code]})' for code in found)}." if found else ""
