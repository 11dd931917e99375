"""Papers as XLSX: a sheet for each section, numbers as numbers, live formulas where they yield what was published."""

from thidua.adapters.xlsx_out.workbook import XlsxWriter

__all__ = ["XlsxWriter"]
