"""Packages as ZIP archives."""

import io
import zipfile
from collections.abc import Mapping

from thidua.core.kernel.outcome import Ok, Outcome, refuse

LARGEST = 400 * 1024 * 1024
MOST_FILES = 20_000
ALWAYS = (2020, 1, 1, 0, 0, 0)


class PackageZip:
    """`ports.packages.PackageFile` for ZIP."""

    def pack(self, files: Mapping[str, bytes]) -> bytes:
        """One archive that holds all; the same files always give the same bytes."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(files):
                archive.writestr(zipfile.ZipInfo(path, ALWAYS), files[path], zipfile.ZIP_DEFLATED)
        return target.getvalue()

    def open(self, content: bytes) -> Outcome[Mapping[str, bytes]]:
        """The files inside; refused where it is no archive, or would become too large."""
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                entries = archive.infolist()
                if sum(entry.file_size for entry in entries) > LARGEST or len(entries) > MOST_FILES:
                    return refuse("package.too_large", limit_mb=LARGEST // 1024 // 1024)
                return Ok({entry.filename: archive.read(entry) for entry in entries if not entry.is_dir()})
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
            return refuse("package.unreadable")
