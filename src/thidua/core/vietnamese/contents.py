"""What a file is, by its first bytes, when it is not the text it is named for."""

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"GIF8", "GIF"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (0, b"%PDF-", "PDF"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office 97-2003"),
    (0, b"{\\rtf", "RTF"),
    (0, b"\x1f\x8b", "GZIP"),
    (0, b"Rar!\x1a\x07", "RAR"),
    (0, b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (0, b"\x7fELF", "ELF"),
    (0, b"MZ", "EXE"),
    (4, b"ftypheic", "HEIC"),
    (4, b"ftypheix", "HEIC"),
    (4, b"ftypheim", "HEIC"),
    (4, b"ftypheis", "HEIC"),
    (4, b"ftypmif1", "HEIC"),
    (4, b"ftyp", "MP4"),
    (8, b"WEBP", "WEBP"),
    (0, b"ID3", "MP3"),
)
_LIKE_LETTERS = frozenset({"EXE", "MP3", "MP4", "WEBP", "GIF"})
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OFFICE_PARTS = ((b"word/", "DOCX"), (b"xl/", "XLSX"), (b"ppt/", "PPTX"), (b"opendocument.text", "ODT"))
_LOOK_AT = 65_536
_CONTROLS = bytes(sorted(set(range(32)) - {9, 10, 12, 13, 26, 27}))
_ONE_IN = 100


def looks_like(content: bytes) -> str | None:
    """The name of the format that the first bytes belong to; None where they may be text."""
    if content.startswith(_ZIP_STARTS):
        return next((name for part, name in _OFFICE_PARTS if part in content), "ZIP")
    if content[:_LOOK_AT].lstrip().startswith(b"%PDF-"):
        return "PDF"
    named = next((name for place, magic, name in _MAGIC if content[place : place + len(magic)] == magic), None)
    # A text may begin with the letters MZ or ID3; a program or a sound has NULs soon after.
    return named if named not in _LIKE_LETTERS or b"\x00" in content[:_LOOK_AT] else None


def has_no_text(content: bytes) -> bool:
    """Whether the bytes cannot be text of one byte a letter: a NUL, or more than one control character in a hundred."""
    start = content[:_LOOK_AT]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return b"\x00" in content or controls * _ONE_IN > len(start)
