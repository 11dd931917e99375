"""What stands above the text of every page: the page number from the second page on, and the mark."""

from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.section import Section as DocxSection
from docx.section import _Header

from thidua.adapters.docx_out.wordml import NAMESPACE, run, twips
from thidua.core.documents.tree import Run

_DRAWING = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_RED = "A01515"


def write_headers(section: DocxSection, *, mark: str, width: int, is_first: bool) -> None:
    """Headers of a section whose text is `width` mm wide. The first page of the paper shows no number."""
    section.different_first_page_header_footer = is_first
    _write(section.header, mark=mark, width=width, number=True)
    if is_first:
        _write(section.first_page_header, mark=mark, width=width, number=False)


def _write(header: _Header, *, mark: str, width: int, number: bool) -> None:
    header.is_linked_to_previous = False
    for old in list(header.paragraphs):
        old._p.getparent().remove(old._p)  # noqa: SLF001 - python-docx has no public way to remove a paragraph
    tabs = f'<w:tab w:val="center" w:pos="{twips(width) // 2}"/><w:tab w:val="right" w:pos="{twips(width)}"/>'
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
    shown = run(Run(mark, bold=True), 11).replace("<w:sz ", f'<w:color w:val="{_RED}"/><w:sz ', 1) if mark else ""
    tab = "<w:r><w:tab/></w:r>"
    xml = (
        f"<w:p {NAMESPACE} {_DRAWING}><w:pPr><w:tabs>{tabs}</w:tabs>"
        '<w:spacing w:before="0" w:after="0"/></w:pPr>'
        f"{tab}{page if number else ''}{tab}{shown}{_watermark(mark, header) if mark else ''}</w:p>"
    )
    header._element.append(parse_xml(xml))  # noqa: SLF001 - the public interface writes no fields


def _watermark(mark: str, header: _Header) -> str:
    """The mark across the page, in the form in which Word writes watermarks."""
    name = str(header.part.partname).strip("/").replace("/", "-")
    style = (
        "position:absolute;margin-left:0;margin-top:0;width:480pt;height:58pt;rotation:325;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    return (
        '<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" '
        'adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
        '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>'
        '<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>'
        '</v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
        f'<v:shape id="mark-{name}" type="#_x0000_t136" alt={quoteattr(mark)} style="{style}" o:allowincell="f" '
        'fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/>'
        f'<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string={quoteattr(mark)}/>'
        "</v:shape></w:pict></w:r>"
    )
