"""DOCX in: paragraphs, tables and text boxes in the order in which they are read, as numbered lines."""

from thidua.adapters.docx_in.package import opened, text_of

__all__ = ["opened", "text_of"]
