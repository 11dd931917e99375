"""How offices print a paper: their typefaces, sizes, letterheads of three rows, rules, page numbers, and ruled tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typst

from tests.adapters.scans import KINDS
from thidua.adapters import fonts

SANS = "Be Vietnam Pro"


@dataclass(frozen=True)
class Press:
    """A way of printing. Sizes in points; `left`: the share of the left column of the letterhead, of the end in percent.

    `formal`: bold and italic, and rules under the names, as Nghị định 30/2020/NĐ-CP asks; pages are numbered at the top.
    """

    font: str = "Tinos"
    size: float = 14
    head: float = 11
    left: int = 44
    end: int = 50
    gap: str = "3mm"
    leading: str = "0.65em"
    margin: str = "left: 30mm, right: 20mm, y: 20mm"
    formal: bool = False


PLAIN = Press()
FORMAL = Press(head=13, left=42, end=46, gap="2.3mm", leading="0.8em", formal=True)
"""As the decree on papers asks: letterhead of 13 points, which comes within a letter of the middle."""
SMALL = Press(size=12, head=11, left=45, gap="1.9mm", leading="0.5em", formal=True)
"""Twelve points, set close."""
TIGHT = Press(
    size=13, head=12, left=46, end=55, gap="2.1mm", leading="0.55em", margin="left: 25mm, right: 15mm, y: 15mm"
)
"""Rows close together, columns a letter apart."""
MODERN = Press(font=SANS, size=12, head=10, left=43, gap="2mm", formal=True)
"""Without serifs, as companies and schools print."""


@dataclass(frozen=True)
class Parts:
    """What an office paper is made of, line by line."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    title: tuple[str, ...]
    body: tuple[str, ...]
    recipients: tuple[str, ...]
    signature: tuple[str, ...]


def parts_of(text: str) -> Parts:
    """The letterhead is all before the nation's name and all from there to the kind; the end begins at "Nơi nhận"."""
    lines = [line for line in text.split("\n") if line.strip()]
    nation = next(at for at, line in enumerate(lines) if line.startswith(("CỘNG HÒA", "ĐẢNG CỘNG SẢN")))
    kind = next(at for at, line in enumerate(lines) if line in KINDS)
    end = next(at for at, line in enumerate(lines) if line.startswith("Nơi nhận"))
    signing = next(at for at, line in enumerate(lines) if at > end and line.isupper())
    spans = (0, nation), (nation, kind), (kind, kind + 2), (kind + 2, end), (end, signing), (signing, len(lines))
    return Parts(*(tuple(lines[start:stop]) for start, stop in spans))


def office_print(text: str, press: Press = PLAIN) -> bytes:
    """A text as an office prints it: its letterhead and its end in two columns, a paragraph for each line between."""
    part = parts_of(text)
    left, right = (
        _letterhead(side, press, ruled=at) for side, at in ((part.left, len(part.left) - 2), (part.right, 1))
    )
    kind, about = part.title
    body = "\n".join(f"#par[#{_set(line, press, bold=press.formal and _is_heading(line))}]" for line in part.body)
    recipients = _stack([_set(line, press, size=press.head) for line in part.recipients], press.gap)
    signature = _stack([_set(line, press, bold=press.formal) for line in part.signature], "9mm")
    return typeset(
        f"#grid(columns: ({press.left}%, {100 - press.left}%), align: center, {left}, {right})\n#v(6mm)\n"
        f"#align(center)[#{_set(kind, press, bold=press.formal)}\\ #{_set(about, press, bold=press.formal)}]\n#v(4mm)\n"
        f"#set par(justify: true, first-line-indent: (amount: 12mm, all: true))\n{body}\n#v(6mm)\n"
        f"#grid(columns: ({press.end}%, {100 - press.end}%), {recipients}, align(center, {signature}))",
        press,
    )


def table_print(before: Sequence[str], rows: Sequence[Sequence[str]], columns: str, press: Press = PLAIN) -> bytes:
    """Lines, and below them a ruled table; `columns`: their widths as typst takes them, `2cm, 1fr`."""
    lines = "\n".join(f"#par[#{_set(line, press)}]" for line in before)
    cells = ", ".join(
        f"[#{_set(cell, press, bold=press.formal and not at)}]" for at, row in enumerate(rows) for cell in row
    )
    return typeset(f"{lines}\n#v(4mm)\n#table(columns: ({columns}), inset: 5pt, stroke: 0.6pt, {cells})", press)


def typeset(source: str, press: Press) -> bytes:
    """A PDF from typst code, in the press's type."""
    number = "header: context if here().page() > 1 { align(center)[#here().page()] }, " if press.formal else ""
    head = (
        f"#set page(width: 210mm, height: 297mm, {number}margin: ({press.margin}))\n"
        f'#set text(font: "{press.font}", size: {press.size}pt, fallback: false, lang: "vi")\n'
        f"#set par(leading: {press.leading}, spacing: {press.leading} + 0.4em)\n"
    )
    return typst.compile((head + source).encode(), font_paths=font_folders(press.font))


def font_folders(font: str) -> list[str | Path]:
    """Where the typeface lies; the one without serifs is fetched with the site's."""
    tinos = list(fonts.find().folders)
    sans = [path for path in fonts.search_folders() if (path / "be-vietnam-pro").is_dir()]
    return tinos if font != SANS else [path / "be-vietnam-pro" for path in sans]


def _letterhead(lines: Sequence[str], press: Press, *, ruled: int) -> str:
    """The rows of one side; under row `ruled` stands a short line where the print is formal."""
    last = len(lines) - 1
    shown = []
    for at, line in enumerate(lines):
        shown.append(
            _set(
                line,
                press,
                size=press.head,
                bold=press.formal and at < last,
                italic=press.formal and at == last > 1 and "ngày" in line,
            )
        )
        if press.formal and at == ruled:
            shown.append("line(length: 30%, stroke: 0.7pt)")
    return _stack(shown, press.gap)


def _is_heading(line: str) -> bool:
    return line.split(".", maxsplit=1)[0] in {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}


def _set(text: str, press: Press, *, size: float | None = None, bold: bool = False, italic: bool = False) -> str:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    style = f", size: {size}pt" if size and size != press.size else ""
    style += ', weight: "bold"' * bold + ', style: "italic"' * italic
    return f"text({quoted}{style})"


def _stack(shown: Sequence[str], gap: str) -> str:
    return f"stack(spacing: {gap}, " + ", ".join(shown) + ")"
