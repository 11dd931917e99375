"""Conditions that look at a fact, a reading, or a text nobody has read."""

from thidua.core.rules.condition import Holds, Is, NotHeldUp, Setting, TextNeeded
from thidua.core.rules.parameter import NeedsText, NotInForce, Value
from thidua.core.rules.trace import Finding, Used
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing.context import Context


def holds(condition: Holds, context: Context) -> Finding:
    """True, false, or not on record."""
    fact = context.fact(condition.fact)
    answer = Answer.of(None if fact is None else fact.value is True)
    return Finding("holds", answer, condition.fact, (Used(condition.fact, fact),))


def is_one_of(condition: Is, context: Context) -> Finding:
    """One of the words, another word, or not on record."""
    fact = context.fact(condition.fact)
    answer = Answer.of(None if fact is None else fact.value in condition.words)
    return Finding("is", answer, condition.fact, (Used(condition.fact, fact),))


def not_held_up(condition: NotHeldUp, context: Context) -> Finding:
    """Satisfied where nothing is examined; while something is, nobody can tell."""
    fact = context.fact(condition.fact)
    answer = Answer.of(True if fact is not None and fact.value is False else None)
    return Finding("not_held_up", answer, condition.fact, (Used(condition.fact, fact),))


def setting(condition: Setting, context: Context) -> Finding:
    """The reading or practice in force."""
    found = context.values(condition.parameter)
    if not isinstance(found, Value):
        return unread("setting", found)
    return Finding("setting", Answer.of(found.value is True), condition.parameter, values=(found,))


def text_needed(condition: TextNeeded, _: Context) -> Finding:
    """Nobody can tell before the text is read."""
    return Finding("text_needed", Answer.UNDETERMINED, condition.text, texts=(condition.text,))


def unread(asks: str, found: NeedsText | NotInForce) -> Finding:
    """A number of the law that no text read here gives for the day."""
    text = found.text if isinstance(found, NeedsText) else "?"
    return Finding(asks, Answer.UNDETERMINED, found.name, texts=(text,))
