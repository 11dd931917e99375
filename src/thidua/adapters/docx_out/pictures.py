"""A picture in a Word file: a PNG of the package, with the words for those who cannot see it."""

import io
from xml.sax.saxutils import quoteattr

from docx.document import Document as DocxDocument

from thidua.adapters.picture import png
from thidua.core.documents.tree import Picture

_EMU = 3600  # English metric units in a tenth of a millimetre
_SPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def drawing(out: DocxDocument, picture: Picture, *, width: int) -> str:
    """The picture's paragraph, no wider than the text; its file is added to the package."""
    relation, image = out.part.get_or_add_image(io.BytesIO(png(picture)))
    share = min(1.0, 10 * width / picture.width)
    size = f'cx="{int(picture.width * _EMU * share)}" cy="{int(picture.height * _EMU * share)}"'
    number, tells = out.part.next_id, quoteattr(picture.tells)
    named = f'id="{number}" name="{image.filename or relation}" descr={tells}'
    blip = f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    frame = f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return (
        '<w:p><w:pPr><w:keepNext/><w:spacing w:before="80" w:after="80"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline {_SPACES} distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/><wp:docPr {named}/>'
        '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"<pic:pic><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>{blip}"
        f"<pic:spPr>{frame}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
