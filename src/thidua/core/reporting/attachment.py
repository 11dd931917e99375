"""Whether a file is what its name says, by its first bytes."""

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


def as_named(name: str, head: bytes) -> Outcome[str]:
    """The kind of the file; refused where the ending is not taken, or the content is another than it promises."""
    ending = name.rpartition(".")[2].lower()
    if ending not in _WANTED:
        return refuse("file.ending_not_taken", name=name, endings=ENDINGS)
    kind = kind_of(head[:HEAD])
    if kind != _WANTED[ending]:
        return refuse("file.not_what_it_says", name=name, ending=ending, kind=kind)
    return Ok(kind)
