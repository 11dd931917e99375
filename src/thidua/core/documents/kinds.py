"""Which kinds of files a plan may come in, told by their first bytes."""

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.vietnamese.contents import looks_like
from thidua.core.vietnamese.encodings import decoded

TEXT = "TXT"
PICTURES = ("JPEG", "PNG", "TIFF", "GIF", "WEBP", "HEIC")
READ_APART = ("DOCX", "PDF", *PICTURES)
_OLD_OFFICE = "Microsoft Office 97-2003"
# An encrypted DOCX is an old Office container with a stream of this name.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def kind_of(content: bytes, name: str) -> Outcome[str]:
    """The kind; Refused where no reader takes it: file.…, reader.encrypted, reader.kind_unknown.

    A text is decoded here, which takes no time; what else is wrong with a file shows when it is read.
    """
    kind = looks_like(content)
    if kind is None:
        text = decoded(content, name=name)
        return text if isinstance(text, Refused) else Ok(TEXT)
    if kind in READ_APART:
        return Ok(kind)
    if kind == _OLD_OFFICE and _ENCRYPTED in content:
        return refuse("reader.encrypted", name=name)
    return refuse("reader.kind_unknown", name=name, kind=kind)
