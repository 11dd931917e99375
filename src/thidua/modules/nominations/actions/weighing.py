"""The eligibility sheet beside a dossier: weighed by the law of the day, kept with the law pack's digest."""

from collections.abc import Mapping

from thidua.core.kernel.ids import BearerId, DossierId, NominationId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.awards.public import Asked, digest_of_run, weigh_bearer
from thidua.modules.nominations.queries.gathering import dossier_for_update, nomination_for_update
from thidua.modules.nominations.queries.guards import law_day
from thidua.modules.statutes.public import award_words

ENDED = ("withdrawn", "declined", "decided", "refused")


@action("nominations.weigh_dossier", event="dossier.weighed")
def weigh_dossier(
    turn: Turn, *, dossier: DossierId, judged: Mapping[str, bool | int | str] | None = None
) -> Outcome[DossierId]:
    """Weigh a dossier by the law of the day of receipt, and keep the sheet beside it."""
    held = turn.hold(dossier_for_update, dossier)

    row = held.row
    if row.state in ENDED:
        return refuse("nomination.ended", name=row.name)
    earlier = row.run.facts.get("judged", {}) if row.run else {}
    asked = Asked(row.award, row.nomination.year, law_day(row.nomination), dict(earlier) | dict(judged or {}))
    run = weigh_bearer(turn, bearer=BearerId(row.bearer_id), asked=asked).or_raise()

    row.run_id, row.digest = run, digest_of_run(run)
    row.save(update_fields=["run", "digest"])
    return turn.apply(dossier, to=held, award=award_words(row.award))


@action("nominations.weigh_nomination", event="nomination.weighed")
def weigh_nomination(turn: Turn, *, nomination: NominationId) -> Outcome[int]:
    """Weigh every dossier of a nomination that is not at its end."""
    held = turn.hold(nomination_for_update, nomination)

    keys = list(held.row.dossiers.exclude(state__in=ENDED).values_list("pk", flat=True))
    if not keys:
        return refuse("nomination.nobody_proposed")

    for key in keys:
        weigh_dossier(turn, dossier=DossierId(key)).or_raise()
    return turn.apply(len(keys), to=held, count=len(keys))
