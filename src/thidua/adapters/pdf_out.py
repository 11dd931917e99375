"""Papers as PDF/A-2a and PDF/UA-1, typeset by Typst.

The tree goes to the template as JSON, so no text of a paper is ever read as markup. A character that the typeface
cannot show is printed as □, because archival PDF allows no character without a glyph.
"""

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cached_property
from pathlib import Path

import typst

from thidua.adapters import fonts
from thidua.adapters.picture import svg
from thidua.core.documents.grid import fitted, parts, placed
from thidua.core.documents.letterhead import COUNTRY, MOTTO
from thidua.core.documents.tree import A4, Block, Document, Heading, Medium, Picture, Row, Section, Table, Title, Words

NO_GLYPH = "□"

_TEMPLATE = Path(__file__).parent / "typst" / "paper.typ"

_RUNS_REMEMBERED = 11
_NO_FONTS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)


class PdfWriter:
    """PDF with embedded Tinos. Raises FontsMissingError at the first paper where the fonts are not on this machine."""

    suffix = ".pdf"
    media_type = "application/pdf"

    def write(self, document: Document) -> bytes:
        """The whole file; the same tree gives the same bytes."""
        paper = json.dumps(self._paper(document), ensure_ascii=False)
        content = typst.compile(
            self._template,
            font_paths=self._typeset,
            ignore_system_fonts=True,
            sys_inputs={"paper": paper},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=0,
        )
        _forget()
        return content

    @cached_property
    def _template(self) -> bytes:
        return _TEMPLATE.read_bytes()

    @cached_property
    def _fonts(self) -> fonts.FontSet:
        return fonts.find()

    @cached_property
    def _typeset(self) -> typst.Fonts:
        """Read once: loading the fonts costs four times a page."""
        return typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=list(self._fonts.folders),
        )

    def _paper(self, document: Document) -> dict[str, object]:
        lang, _, region = document.language.partition("-")
        on = document.made_on
        return {
            "title": document.title,
            "author": document.author,
            "subject": document.subject,
            "mark": self._shown(document.mark),
            "made_on": [on.year, on.month, on.day],
            "font": fonts.FAMILY,
            "lang": lang,
            "region": region,
            "country": COUNTRY,
            "motto": MOTTO,
            "sections": [self._section(section) for section in document.printed_in(Medium.PAPER)],
        }

    def _section(self, section: Section) -> dict[str, object]:
        width = A4[section.is_landscape] - section.margins.left - section.margins.right
        ranked = _with_levels(section.blocks)
        blocks = [self._block(b, width) for b in ranked]
        return {"is_landscape": section.is_landscape, "margins": self._plain(section.margins), "blocks": blocks}

    def _block(self, block: Block, width: int) -> object:
        if isinstance(block, Picture):
            shown = [
                replace(one, text=self._shown(one.text)) if isinstance(one, Words) else one for one in block.shapes
            ]
            drawn = svg(replace(block, shapes=tuple(shown)))
            return {
                "is": "Picture",
                "svg": drawn,
                "width": min(block.width / 10, width),
                "tells": self._shown(block.tells),
            }
        return self._table(block, width) if isinstance(block, Table) else self._plain(block)

    def _table(self, table: Table, width: int) -> dict[str, object]:
        return {"is": "Tables", "parts": [self._part(part, width) for part in parts(table)]}

    def _part(self, table: Table, width: int) -> dict[str, object]:
        return {
            "points": table.points,
            "widths": fitted(table.columns, width=width),
            "header": self._cells(table, table.header),
            "body": self._cells(table, table.body),
        }

    def _cells(self, table: Table, rows: tuple[Row, ...]) -> list[dict[str, object]]:
        return [
            {
                "text": self._shown(place.cell.text),
                "across": place.cell.across,
                "down": place.cell.down,
                "align": place.cell.align,
                "side": table.columns[place.column].align,
                "bold": place.cell.bold,
                "italic": place.cell.italic,
                "is_blocked": place.cell.is_blocked,
            }
            for place in placed(rows)
        ]

    def _plain(self, thing: object) -> object:
        """A dataclass of the tree as JSON, with its class name under `is`."""
        if isinstance(thing, Enum):
            return thing.value
        if isinstance(thing, str):
            return self._shown(thing)
        if is_dataclass(thing):
            return {"is": type(thing).__name__} | {f.name: self._plain(getattr(thing, f.name)) for f in fields(thing)}
        if isinstance(thing, tuple):
            return [self._plain(one) for one in thing]
        return thing

    def _shown(self, text: str) -> str:
        known = self._fonts.characters
        return "".join(c if c == "\n" or ord(c) in known else NO_GLYPH for c in text)


def _forget() -> None:
    """Let Typst drop what it remembers of the paper: it keeps each piece for ten further runs, and has no other way.

    Without this a process that prints large papers holds some 700 MB; empty runs cost less than a millisecond each.
    """
    for _ in range(_RUNS_REMEMBERED):
        typst.compile(b"", font_paths=_NO_FONTS)


def _with_levels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Headings below the title, none more than one level below the one before: PDF/UA allows no leap."""
    out: list[Block] = []
    depth = below = 0
    for block in blocks:
        if isinstance(block, Title):
            depth = below = 1
        elif isinstance(block, Heading):
            depth = min(block.level + below, depth + 1)
        out.append(replace(block, level=depth) if isinstance(block, Heading) else block)
    return tuple(out)
