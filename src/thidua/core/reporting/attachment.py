"""Whether a file is what its name says, by its first bytes, and of a package by the parts it holds."""

from thidua.core.kernel.outcome import Ok, Outcome, refuse

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"), (_ZIP, "zip"), (_OLE, "ole"), (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"),
    (b"MZ", "program"), (b"\x7fELF", "program"), (b"Rar!", "rar"), (b"7z\xbc\xaf", "7z"),
)  # fmt: skip
_WANTED: dict[str, str] = {
    "pdf": "pdf", "docx": "zip", "xlsx": "zip", "pptx": "zip", "odt": "zip", "ods": "zip", "zip": "zip", "doc": "ole",
    "xls": "ole", "ppt": "ole", "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "txt": "text", "csv": "text",
}  # fmt: skip
_PARTS: dict[str, bytes] = {
    "docx": b"word/", "xlsx": b"xl/", "pptx": b"ppt/", "odt": b"opendocument.text", "ods": b"opendocument.spreadsheet",
}  # fmt: skip
"""What stands uncompressed in a package of that kind: a name of a part, or of its type."""
_CALLED = {"program": "EXE", "text": "TXT", "ole": "DOC, XLS, PPT", "jpeg": "JPG", "unknown": "?"}
"""What a kind is called in a refusal where it is not just its ending, in letters that everybody has seen."""
ENDINGS = tuple(_WANTED)
"""What may be attached as evidence."""
HEAD = 512
"""How many of a file's first bytes are looked at."""


def kind_of(head: bytes) -> str:
    """What the first bytes say: pdf, zip, ole, png, jpeg, program, … or text where no byte speaks against it."""
    for sign, kind in _SIGNS:
        if head.startswith(sign):
            return kind
    return "unknown" if b"\x00" in head else "text"


def _inside(content: bytes) -> str:
    """What a package is: one of the office's kinds, or a plain zip."""
    return next((ending for ending, part in _PARTS.items() if part in content), "zip")


def as_named(name: str, content: bytes) -> Outcome[str]:
    """The kind of the file; refused where the ending is not taken, or the content is another than it promises."""
    ending = name.rpartition(".")[2].lower()
    if ending not in _WANTED:
        return refuse("file.ending_not_taken", name=name, endings=ENDINGS)
    kind = kind_of(content[:HEAD])
    if kind == "zip" and ending in _PARTS and _PARTS[ending] not in content:
        return refuse("file.not_what_it_says", name=name, ending=ending, kind=_inside(content).upper())
    if kind != _WANTED[ending]:
        return refuse("file.not_what_it_says", name=name, ending=ending, kind=_CALLED.get(kind, kind.upper()))
    return Ok(kind)
