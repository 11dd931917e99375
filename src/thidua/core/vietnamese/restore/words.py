"""A text as the words the language model counts: lower case, numbers as `<n>`, punctuation as `<p>`."""

import re
from collections.abc import Iterator

from thidua.core.vietnamese.restore.counted import MARK, NUMBER, Phrases
from thidua.core.vietnamese.tone import normalised

_WORD = re.compile(r"(?P<number>\d+(?:[.,/]\d+)*)|(?P<word>[^\W\d_]+)|[^\w\s]")


def words_of(text: str) -> Iterator[str]:
    """The words of a text, one spelling for each."""
    for found in _WORD.finditer(normalised(text).lower()):
        yield NUMBER if found["number"] else found["word"] or MARK


def learn_text(phrases: Phrases, text: str) -> None:
    """Count every line of a text that is known to be spelled right, as a phrase of its own."""
    for line in text.split("\n"):
        phrases.learn([MARK, *words_of(line), MARK])
