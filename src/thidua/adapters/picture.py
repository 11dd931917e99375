"""Pictures of papers as SVG, and as PNG by Typst where a format knows no vectors."""

from functools import cache
from xml.sax.saxutils import escape, quoteattr

import typst

from thidua.adapters import fonts
from thidua.core.documents.tree import Bar, Picture, Shape, Stroke, Words

PIXELS_AN_INCH = 220.0
_POINT = 254 / 72  # tenths of a millimetre
_PAGE = b"""#set page(width: eval(sys.inputs.width), height: eval(sys.inputs.height), margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)"""


def svg(picture: Picture) -> str:
    """The drawing, in the typeface of the papers."""
    drawn = "".join(map(_shape, picture.shapes))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {picture.width} {picture.height}" '
        f'width="{picture.width / 10}mm" height="{picture.height / 10}mm" font-family="{fonts.FAMILY}">{drawn}</svg>'
    )


def _shape(shape: Shape) -> str:
    match shape:
        case Bar():
            fill, edge = shape.fill or "none", shape.edge or "none"
            place = f'x="{shape.x}" y="{shape.y}" width="{max(shape.width, 0)}" height="{max(shape.height, 0)}"'
            return f'<rect {place} fill="{fill}" stroke="{edge}" stroke-width="4"/>'
        case Stroke():
            points = " ".join(f"{x},{y}" for x, y in shape.points)
            dashes = ' stroke-dasharray="16 10"' if shape.is_dashed else ""
            inked = f'stroke="{shape.colour}" stroke-width="{shape.thick}"'
            return f'<polyline points="{points}" fill="none" {inked}{dashes}/>'
        case Words():
            weight = ' font-weight="bold"' if shape.bold else ""
            size = f'font-size="{shape.points * _POINT:.1f}" text-anchor={quoteattr(shape.anchor)}'
            place = f'x="{shape.x}" y="{shape.y}" {size}'
            return f'<text {place} fill="{shape.colour}"{weight}>{escape(shape.text)}</text>'


@cache
def _typeset() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(fonts.find().folders)
    )  # fmt: skip


def png(picture: Picture) -> bytes:
    """The drawing in pixels, fine enough for print."""
    content = typst.compile(
        _PAGE, font_paths=_typeset(), ignore_system_fonts=True, format="png", ppi=PIXELS_AN_INCH,
        sys_inputs={
            "svg": svg(picture), "width": f"{picture.width / 10}mm", "height": f"{picture.height / 10}mm",
        },
    )  # fmt: skip
    assert isinstance(content, bytes), "a picture is one page"
    return content
