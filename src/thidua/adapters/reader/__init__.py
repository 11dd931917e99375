"""The reader of files of any kind, kept apart from the site: what breaks it breaks one reading and no more."""

from thidua.adapters.reader.apart import FileReader

__all__ = ["FileReader"]
