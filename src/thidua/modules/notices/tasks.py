"""What the worker does for notices: tells what effects ask for, reminds once a day, sends the letters that are due."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.notices.reminders import LADDER, Step, step_on
from thidua.foundation.act import Context, system_context
from thidua.foundation.due import Due, all_dues
from thidua.foundation.outbox import effect
from thidua.foundation.regular import regular
from thidua.foundation.sentences import of_kept, sentence
from thidua.foundation.sockets import plugged
from thidua.modules.notices import actions, queries
from thidua.ports.mail import Letter, Mail

REMINDS_FROM_HOUR = 6
LATE_FOR = timedelta(days=30)
AHEAD = timedelta(days=max(most for most, _rung in LADDER))
LANGUAGE = "vi"
"""Letters are written in the language of the office, whoever reads them."""


@effect("notices.tell")
def tell_of(unit: int, duties: Sequence[str], told: dict[str, Any]) -> None:
    """Tell those with the duties at the unit; actions ask for it by `turn.afterwards`. Done twice it tells once.

    `told` is {key, sentence, url, due}: the sentence as `foundation.sentences.kept` gives it, the day in ISO form.
    """
    due = date.fromisoformat(told["due"]) if told.get("due") else None
    what = actions.Told(told["key"], of_kept(told["sentence"]), told["url"], due)
    actions.tell(
        system_context(), unit=UnitId(unit), duties=[Duty(duty) for duty in duties], told=what
    ).or_raise()  # fmt: skip


@regular("notices.remind")
def remind(ctx: Context) -> int:
    """Once a day, in the morning: remind everybody of what is due within a week or late. How many things were told."""
    if timezone.localtime(ctx.now).hour < REMINDS_FROM_HOUR or isinstance(actions.begin_day(ctx), Refused):
        return 0
    told = 0
    for due in all_dues(first=ctx.today - LATE_FOR, last=ctx.today + AHEAD):
        step = step_on(due.last_good_day, on=ctx.today)
        if step is not None:
            told += _reminded(ctx, due, step)
    return told


def _reminded(ctx: Context, due: Due, step: Step) -> int:
    duties = due.duties | {Duty.UNIT_HEAD} if step.tells_head else due.duties
    what, on = sentence(due.sentence, LANGUAGE), due.last_good_day
    words = Reason.of(_code(step), what=what, on=on, days=abs(step.days_left))
    told = actions.Told(f"{due.key}:{due.last_good_day:%Y%m%d}:{step.rung}", words, due.url, due.last_good_day)
    return actions.tell(ctx, unit=due.unit, duties=duties, told=told).or_raise()


def _code(step: Step) -> str:
    if step.is_late:
        return "notice.late"
    return "notice.due_today" if step.days_left == 0 else "notice.due_in"


@regular("notices.send_letters")
def send_letters(ctx: Context) -> int:
    """Send the letters that are due; mark those whose worker was lost. How many were sent."""
    for letter in queries.lost_letters(ctx.now):
        actions.mark_letter_unclear(ctx, letter=letter)
    post = plugged(Mail)
    if not isinstance(post.readiness(), Ok):
        return 0
    return sum(_sent(ctx, letter, post) for letter in queries.letters_due(ctx.now))


def _sent(ctx: Context, letter: int, post: Mail) -> bool:
    """Hand one letter over. Another worker that was quicker has moved it on already: then there is nothing to do."""
    tries = actions.hand_letter_over(ctx, letter=letter)
    if isinstance(tries, Refused):
        return False
    answer = post.send(_written(queries.letter_to_send(letter)))
    if isinstance(answer, Ok):
        actions.record_letter_sent(ctx, letter=letter).or_raise()
        return True
    trouble = sentence(answer.reasons[0], LANGUAGE)
    failed = actions.give_letter_up if tries.value >= actions.TRIES else actions.put_letter_back
    failed(ctx, letter=letter, trouble=trouble).or_raise()
    return False


def _written(letter: queries.LetterToSend) -> Letter:
    """The letter in words."""
    lines = [f"- {sentence(each.sentence, LANGUAGE)}\n  {settings.THIDUA_ADDRESS}{each.url}" for each in letter.notices]
    count = Reason.of("letter.subject", count=len(lines))
    subject = sentence(letter.notices[0].sentence if len(lines) == 1 else count, LANGUAGE)
    frame = Reason.of(
        "letter.text", person=letter.person, notices="\n\n".join(lines), address=settings.THIDUA_ADDRESS,
        wishes=f"{settings.THIDUA_ADDRESS}/thong-bao/cach-nhan/",
    )  # fmt: skip
    demo = f"{sentence(Reason.of('letter.demo'), LANGUAGE)}\n\n" if settings.THIDUA_DEMO else ""
    return Letter(f"thidua-letter-{letter.id}", letter.address, subject, f"{demo}{sentence(frame, LANGUAGE)}\n")
