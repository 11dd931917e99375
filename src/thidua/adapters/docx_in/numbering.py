"""The labels that Word gives to the paragraphs of a list and does not write into the text: 1., 2.1, a), -."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

_LEVELS = 9
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = 26
_SIGNS = "-–—+*•"
_MOST = 5_000


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: the form of its number, the pattern of its label, where it begins."""

    form: str
    pattern: str
    start: int


class Numbering:
    """Counts the lists of one document. Ask for each paragraph's label once, in order."""

    def __init__(self, document: Document) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element.findall(qn("w:style"))}
        self._lists: dict[str, list[_Level]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._abstract: dict[str, str] = {}
        root = _numbering_root(document)
        if root is not None:
            self._learn(root)

    def label(self, paragraph: Any) -> str:
        """The label of a `w:p` element; "" where it has none."""
        number, level = self._of(paragraph)
        levels = self._lists.get(number)
        if levels is None or level >= len(levels):
            return ""
        counts = self._counts[self._abstract[number]]
        counts[level] = min(counts.get(level, levels[level].start - 1) + 1, _MOST)
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if levels[level].form == "bullet":
            return levels[level].pattern if levels[level].pattern in _SIGNS else "-"
        return _filled(levels, level, counts)

    def _learn(self, root: Any) -> None:
        abstract = {one.get(qn("w:abstractNumId")): _levels(one) for one in root.findall(qn("w:abstractNum"))}
        for one in root.findall(qn("w:num")):
            number = one.get(qn("w:numId"))
            referred = one.find(qn("w:abstractNumId")).get(qn("w:val"))
            if referred not in abstract:
                continue
            has_own_start = one.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}") is not None
            self._lists[number] = abstract[referred]
            self._abstract[number] = number if has_own_start else f"a{referred}"

    def _of(self, paragraph: Any) -> tuple[str, int]:
        """The list and level of a paragraph, by its own properties or by its style's."""
        own = paragraph.find(qn("w:pPr"))
        if own is None:
            return "", 0
        for holder in (own, *self._inherited(own.find(qn("w:pStyle")))):
            found = holder.find(qn("w:numPr")) if holder is not None else None
            if found is not None and found.find(qn("w:numId")) is not None:
                level = found.find(qn("w:ilvl"))
                number = found.find(qn("w:numId")).get(qn("w:val"))
                return number, int(level.get(qn("w:val"))) if level is not None else 0
        return "", 0

    def _inherited(self, named: Any) -> Iterator[Any]:
        """The paragraph properties of a style and of those it is based on."""
        for _ in range(_LEVELS):
            style = self._styles.get(named.get(qn("w:val"))) if named is not None else None
            if style is None:
                return
            yield style.find(qn("w:pPr"))
            named = style.find(qn("w:basedOn"))


def _numbering_root(document: Document) -> Any:
    """The element of the numbering part; None where the document has no lists."""
    related = (one for one in document.part.rels.values() if one.reltype.endswith("/numbering") and not one.is_external)
    found = next(related, None)
    return getattr(found.target_part, "element", None) if found is not None else None


def _levels(abstract: Any) -> list[_Level]:
    found = []
    for level in abstract.findall(qn("w:lvl"))[:_LEVELS]:
        values = {}
        for name, default in (("numFmt", "decimal"), ("lvlText", ""), ("start", "1")):
            held = level.find(qn(f"w:{name}"))
            values[name] = (held.get(qn("w:val")) if held is not None else None) or default
        start = int(values["start"]) if values["start"].isdecimal() else 1
        found.append(_Level(values["numFmt"], values["lvlText"].strip(), start))
    return found


def _filled(levels: list[_Level], level: int, counts: dict[int, int]) -> str:
    """The pattern `%1.%2.` with the numbers of the levels."""
    label = levels[level].pattern
    for at in range(level + 1):
        label = label.replace(f"%{at + 1}", _number(counts.get(at, levels[at].start), levels[at].form))
    return label


def _number(count: int, form: str) -> str:
    if form in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (count - 1) % _LETTERS) * ((count - 1) // _LETTERS + 1) if count > 0 else ""
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"}:
        return _roman(count) if form == "upperRoman" else _roman(count).lower()
    if form == "none":
        return ""
    return f"{count:02d}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    out = ""
    for value, sign in _ROMAN:
        out += sign * (count // value)
        count %= value
    return out
