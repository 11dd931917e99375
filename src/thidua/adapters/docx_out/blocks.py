"""Each block of the tree as WordprocessingML, in the sizes of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from thidua.adapters.docx_out.tables import ruled
from thidua.adapters.docx_out.wordml import CENTRED, Shape, gap, line, paragraph, rule, side_by_side, twips
from thidua.core.documents import tree
from thidua.core.documents.letterhead import COUNTRY, MOTTO
from thidua.core.documents.tree import Role, Run

_INDENT = 720  # 1,27 cm
_MOTTO_LENGTH = twips(56)  # of tiêu ngữ at 13 pt bold
_SIGNING_ROOM = 62  # points, 22 mm
_SHAPES = {
    Role.BODY: Shape("justify", after=6, first_line=_INDENT),
    Role.BASIS: Shape("justify", after=6, first_line=_INDENT),
    Role.NOTE: Shape("left", 12, after=3),
    Role.CAPTION: Shape("left", 12, before=4, after=3, is_kept_with_next=True),
}


def block(one: tree.Block, *, width: int, is_before_closing: bool) -> str:
    """The block for a text width in mm. What stands before the closing is kept on the same page with it."""
    written = _WRITERS[type(one)](one, width)
    if is_before_closing:
        return written.replace("<w:pPr><w:spacing", "<w:pPr><w:keepNext/><w:spacing")
    return written


def _share(text: str, points: int, *, parts: int) -> int:
    """About 40 % of the printed length of the longest line, in twips; a bold letter is some `parts`/100 em wide."""
    return max(len(one) for one in text.split("\n")) * points * parts * 20 * 2 // 500


def _letterhead(head: tree.Letterhead, width: int) -> str:
    left = twips(width * 43 // 100)
    right = twips(width) - left
    bodies = (line(head.parent, replace(CENTRED, points=12)) if head.parent else "") + line(
        head.body, replace(CENTRED, points=12), bold=True
    )
    bodies += rule(length=min(left, _share(head.body, 12, parts=60)), width=left - 56)
    country = line(COUNTRY, replace(CENTRED, points=12), bold=True)
    country += line(MOTTO, replace(CENTRED, points=13), bold=True) + rule(length=_MOTTO_LENGTH, width=right - 56)
    number = line(head.number, replace(CENTRED, points=13))
    if head.subject:
        number += line(head.subject, replace(CENTRED, points=12))
    day = line(head.place_and_day, replace(CENTRED, points=13), italic=True)
    return side_by_side((left, right), ((bodies, country), (number, day))) + gap(12)


def _title(title: tree.Title, width: int) -> str:
    head = replace(CENTRED, is_kept_with_next=True, level=0)
    kind = line(title.kind, head, bold=True)
    if title.belongs_to:
        subject = line(title.subject.upper(), replace(head, level=None), bold=True)
        return kind + subject + line(f"({title.belongs_to})", replace(head, level=None, after=8), italic=True)
    length = min(_share(title.subject, 14, parts=46), twips(width) // 2)
    subject = line(title.subject, replace(head, level=None), bold=True)
    return (
        kind
        + subject
        + rule(length=length, width=twips(width), is_kept_with_next=True)
        + gap(8, is_kept_with_next=True)
    )


def _addressees(one: tree.Addressees, width: int) -> str:
    if len(one.names) == 1:
        return line(f"Kính gửi: {one.names[0]}", replace(CENTRED, before=4, after=10))
    first = line("Kính gửi:", Shape(left=twips(width) // 6, before=4))
    last = len(one.names) - 1
    return first + "".join(
        line(
            f"- {name}{'.' if n == last else ';'}",
            Shape(left=twips(width) // 4, after=10 if n == last else 0),
        )
        for n, name in enumerate(one.names)
    )


def _paragraph(one: tree.Paragraph, _width: int) -> str:
    shape = _SHAPES[one.role]
    runs = tuple(replace(piece, bold=True) for piece in one.runs) if one.role is Role.CAPTION else one.runs
    return paragraph(runs, replace(shape, align=one.align) if one.align else shape)


def _heading(one: tree.Heading, _width: int) -> str:
    return line(one.text, Shape(before=6, after=6, is_kept_with_next=True, level=one.level), bold=True)


def _list(one: tree.ListBlock, _width: int) -> str:
    return "".join(
        paragraph((Run(f"{n + 1}. " if one.is_numbered else "- "), *item.runs), _SHAPES[Role.BODY])
        for n, item in enumerate(one.items)
    )


def _working(one: tree.Working, _width: int) -> str:
    return paragraph((Run(f"{one.label}: "), Run(one.arithmetic)), _SHAPES[Role.NOTE])


def _closing(one: tree.Closing, width: int) -> str:
    half = twips(width) // 2
    small = Shape(points=11)
    left = line("Nơi nhận:", Shape(points=12), bold=True, italic=True)
    left += "".join(line(f"- {name}", small) for name in one.recipients.lines)
    right = "".join(line(text, CENTRED, bold=True) for text in one.signature.lines)
    right += line(one.signature.name, replace(CENTRED, before=_SIGNING_ROOM), bold=True)
    return gap(8, is_kept_with_next=True) + side_by_side((half, half), ((left, right),))


def _page_break(_one: tree.PageBreak, _width: int) -> str:
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


_WRITERS: dict[type, Callable[[Any, int], str]] = {
    tree.Letterhead: _letterhead,
    tree.Title: _title,
    tree.Addressees: _addressees,
    tree.Paragraph: _paragraph,
    tree.Heading: _heading,
    tree.ListBlock: _list,
    tree.Working: _working,
    tree.Table: ruled,
    tree.Closing: _closing,
    tree.PageBreak: _page_break,
}
