"""Where the typefaces of printed papers lie on this machine, and which characters they can show.

The font files are not part of the repository: set-up fetches Tinos (metrically equal to Times New Roman, full
Vietnamese) from its npm package, or the system has it from the Debian package `fonts-croscore`.
"""

import os
import re
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

FAMILY = "Tinos"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
VARIABLE = "THIDUA_FONT_DIRS"

_CMAP, _SEGMENTS, _GROUPS = b"cmap", 4, 12
_REPOSITORY = Path(__file__).resolve().parents[3]


class FontsMissingError(RuntimeError):
    """No PDF can be printed because font files are missing; the message names them and where they were sought."""


@dataclass(frozen=True, slots=True)
class FontSet:
    """The files of one family by style, and the characters that all of them can show."""

    files: tuple[tuple[str, Path], ...]
    characters: frozenset[int]

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that a typesetter has to be given."""
        return tuple(sorted({str(path.parent) for _, path in self.files}))


def search_folders(environ: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """In order: THIDUA_FONT_DIRS, `node_modules` of the repository and of the working folder, the system's fonts."""
    named = [Path(folder) for folder in environ.get(VARIABLE, "").split(os.pathsep) if folder]
    packages = [base / "node_modules" / "@expo-google-fonts" for base in (_REPOSITORY, Path.cwd())]
    system = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts"]
    return tuple(dict.fromkeys((*named, *packages, *system)))


def find(folders: Sequence[Path] | None = None) -> FontSet:
    """The four styles of Tinos, each from the first folder that has it. Raises FontsMissingError."""
    folders = search_folders() if folders is None else folders
    found: dict[str, Path] = {}
    for path in chain.from_iterable(sorted(folder.rglob(f"{FAMILY}*.ttf")) for folder in folders if folder.is_dir()):
        found.setdefault(_style(path), path)
        if all(style in found for style in STYLES):
            break
    missing = [f"{FAMILY} {style}" for style in STYLES if style not in found]
    if missing:
        sought = ", ".join(str(folder) for folder in folders)
        raise FontsMissingError(
            f"Missing font files: {', '.join(missing)}. Sought in: {sought}. "
            f"Run `make setup` or set {VARIABLE} to the folder that holds them."
        )
    files = tuple((style, found[style]) for style in STYLES)
    return FontSet(files, frozenset.intersection(*(characters(path.read_bytes()) for _, path in files)))


def _style(path: Path) -> str:
    """`Tinos_700Bold_Italic.ttf` and `Tinos-BoldItalic.ttf` are both `BoldItalic`."""
    name = re.sub(r"[^A-Za-z]", "", path.stem.removeprefix(FAMILY))
    return name.removeprefix("Regular") or "Regular"


def characters(font: bytes) -> frozenset[int]:
    """Code points that a TrueType file maps to a glyph (OpenType table `cmap`, formats 4 and 12)."""
    tables = struct.unpack_from(">H", font, 4)[0]
    start = next(
        struct.unpack_from(">I", font, 12 + 16 * n + 8)[0]
        for n in range(tables)
        if font[12 + 16 * n : 16 + 16 * n] == _CMAP
    )
    subtables = struct.unpack_from(">H", font, start + 2)[0]
    known: set[int] = set()
    for n in range(subtables):
        at = start + struct.unpack_from(">I", font, start + 4 + 8 * n + 4)[0]
        form = struct.unpack_from(">H", font, at)[0]
        if form == _SEGMENTS:
            known |= _from_segments(font, at)
        elif form == _GROUPS:
            known |= _from_groups(font, at)
    return frozenset(known)


def _from_segments(font: bytes, at: int) -> set[int]:
    """Format 4: segments of the basic plane; a code point counts where its glyph is not 0 (the empty box)."""
    count = struct.unpack_from(">H", font, at + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", font, at + 16 + 4 * count)
    offsets_at = at + 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", font, offsets_at)
    known = set()
    for n in range(count):
        for code in range(starts[n], min(ends[n], 0xFFFE) + 1):
            glyph = code
            if offsets[n]:
                glyph = struct.unpack_from(">H", font, offsets_at + 2 * n + offsets[n] + 2 * (code - starts[n]))[0]
            if glyph and (glyph + deltas[n]) % 0x10000:
                known.add(code)
    return known


def _from_groups(font: bytes, at: int) -> set[int]:
    """Format 12: runs of code points of all planes."""
    known: set[int] = set()
    for n in range(struct.unpack_from(">I", font, at + 12)[0]):
        first, last, glyph = struct.unpack_from(">III", font, at + 16 + 12 * n)
        known.update(code for code in range(first, last + 1) if glyph + code - first)
    return known
