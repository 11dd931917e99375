"""The DOCX file: styles, page setting, properties, and a zip that is the same for the same paper."""

import io
import zipfile
from datetime import datetime, time

import docx
from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from thidua.adapters.docx_out.blocks import block
from thidua.adapters.docx_out.headers import write_headers
from thidua.adapters.docx_out.pictures import drawing
from thidua.adapters.docx_out.wordml import NAMESPACE, gap
from thidua.core.documents.tree import A4, Closing, Document, Medium, Picture, Section

FACE = "Times New Roman"
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_THUMBNAIL = "thumbnail"
_LONGEST = 255
"""Word takes no more letters in a property; the names of movements alone are longer."""


class DocxWriter:
    """Word files. Names the typeface the rule wants; the reader's machine has it."""

    suffix = ".docx"
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def write(self, document: Document) -> bytes:
        """The whole file; the same tree gives the same bytes."""
        out = docx.Document()
        _set_styles(out, document.language)
        _set_properties(out, document)
        for number, section in enumerate(document.printed_in(Medium.PAPER)):
            if number:
                _begin_section(out)
            width = _set_page(out, section)
            write_headers(out.sections[-1], mark=document.mark, width=width, is_first=number == 0)
            _add(out, _content(out, section, width))
        return _packed(out)


def _content(out: DocxDocument, section: Section, width: int) -> str:
    """All blocks; a low paragraph stands last, for Word wants one after a table."""
    following = (*section.blocks[1:], None)
    return "".join(
        drawing(out, one, width=width)
        if isinstance(one, Picture)
        else block(one, width=width, is_before_closing=isinstance(after, Closing))
        for one, after in zip(section.blocks, following, strict=True)
    ) + gap(1)


def _add(out: DocxDocument, content: str) -> None:
    end = out.element.body.sectPr
    for element in parse_xml(f"<w:body {NAMESPACE}>{content}</w:body>"):
        end.addprevious(element)


def _begin_section(out: DocxDocument) -> None:
    """A new page with a setting of its own; the paragraph that ends the old section takes no room."""
    out.add_section(WD_SECTION.NEW_PAGE)
    ending = out.paragraphs[-1].paragraph_format
    ending.space_after, ending.line_spacing = Pt(0), Pt(1)


def _set_page(out: DocxDocument, section: Section) -> int:
    """Page size, direction and margins; the width of the text in mm."""
    page, margins = out.sections[-1], section.margins
    width, height = (A4[1], A4[0]) if section.is_landscape else A4
    page.orientation = WD_ORIENT.LANDSCAPE if section.is_landscape else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = Mm(width), Mm(height)
    page.top_margin, page.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    page.left_margin, page.right_margin = Mm(margins.left), Mm(margins.right)
    page.header_distance, page.footer_distance = Mm(margins.top // 2), Mm(margins.bottom // 2)
    return width - margins.left - margins.right


def _set_styles(out: DocxDocument, language: str) -> None:
    """One face for everything, no theme fonts, and the language of the text for spelling and reading aloud."""
    defaults = out.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in list(defaults):
        defaults.remove(old)
    faces = " ".join(f'w:{script}="{FACE}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    defaults.append(parse_xml(f"<w:rFonts {NAMESPACE} {faces}/>"))
    defaults.append(parse_xml(f'<w:sz {NAMESPACE} w:val="28"/>'))
    defaults.append(parse_xml(f'<w:szCs {NAMESPACE} w:val="28"/>'))
    lang = f'<w:lang {NAMESPACE} w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
    defaults.append(parse_xml(lang))
    normal = out.styles["Normal"]
    normal.font.name, normal.font.size = FACE, Pt(14)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1


def _set_properties(out: DocxDocument, document: Document) -> None:
    """What the file says about itself; the template's own words and picture are taken out."""
    about, made_on = out.core_properties, document.made_on
    made = datetime.combine(made_on, time())
    about.title, about.subject, about.author = map(_clipped, (document.title, document.subject, document.author))
    about.language, about.last_modified_by = document.language, _clipped(document.author)
    about.comments, about.keywords = "", _clipped(document.mark)
    about.created, about.modified, about.revision = made, made, 1
    relations = out.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith(_THUMBNAIL)]:
        del relations[key]


def _clipped(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _packed(out: DocxDocument) -> bytes:
    """The package with a fixed day in its zip, so that equal papers are equal files."""
    loose, packed = io.BytesIO(), io.BytesIO()
    out.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()
