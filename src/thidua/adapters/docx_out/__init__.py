"""Papers as DOCX that Word opens clean: real tables with repeated header rows, Vietnamese as their language."""

from thidua.adapters.docx_out.package import DocxWriter

__all__ = ["DocxWriter"]
