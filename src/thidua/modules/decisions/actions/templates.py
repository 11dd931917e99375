"""An office's own words for its decisions: each writing is a version; a draft keeps the one it was made with."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.documents.award_decision import wording
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.decisions.models import DecisionTemplate
from thidua.modules.decisions.queries.templates import newest
from thidua.modules.directory.public import unit_for_update


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """What an office writes: the articles with fields in braces, and what a new draft begins with."""

    kind: str
    articles: Sequence[str]
    bases: Sequence[str]
    recipients: Sequence[str]


@action("decisions.write_template", event="decision.template_written")
def write_template(turn: Turn, *, unit: UnitId, template: TemplateDraft, because: str) -> Outcome[int]:
    """Write the words of a body's decisions of one kind anew; drafts and issued decisions keep theirs."""
    held = turn.hold(unit_for_update, unit)

    if template.kind not in wording.KINDS:
        return refuse("absent.not_found")
    articles = [text.strip().rstrip(".") for text in template.articles if text.strip()]
    wrong = wording.faults(template.kind, articles)
    if wrong:
        return Refused(wrong)
    if not because.strip():
        return refuse("reason.missing")

    before = newest(unit, template.kind)
    row = DecisionTemplate.objects.create(
        unit_id=unit, kind=template.kind, version=(before.version if before else 0) + 1, articles=articles,
        bases=list(template.bases), recipients=list(template.recipients), because=because.strip()[:400],
        by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return turn.apply(row.pk, to=held, kind=template.kind, version=row.version, because=because.strip())
