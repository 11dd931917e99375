"""Preparing, opening, extending and cancelling a round."""

from datetime import date

import pytest

from tests import worlds
from tests.modules.offices import codes
from tests.modules.scoring import traces
from tests.worlds import RULE, Bloc, Round, acting_as, scoring
from thidua.core.scoring.formula import Missing, formula_from_json, from_rule
from thidua.core.scoring.ranking import Last
from thidua.modules.campaigns.models import Bloc as BlocRow
from thidua.modules.scoring.models import RoundRow, SheetRow
from thidua.modules.scoring.queries import terms

DAYS = {"opens_on": worlds.OPENS, "closes_on": worlds.CLOSES}


def prepare(bloc: Bloc, /, **options: object) -> object:
    asked = {"bloc": bloc.key, "name": "Đợt", **DAYS, **options}
    return scoring.prepare_round(acting_as("truong"), **asked)


def test_a_round_has_the_plans_formula_its_dates_and_a_code(bloc: Bloc):
    table = worlds.adopted_table(bloc)
    key = prepare(bloc, table=table, name="  Đợt một ", missing=Missing.EXCLUDE, ties=Last.VOTE).or_raise()
    row = RoundRow.objects.get(pk=key)
    said = from_rule(RULE, name=RULE["text"], missing=Missing.EXCLUDE).or_raise()
    assert formula_from_json(row.formula).or_raise() == said
    assert terms.tie_rule_of(row).last is Last.VOTE
    assert (row.name, row.opens_on, row.closes_on, row.state) == ("Đợt một", worlds.OPENS, worlds.CLOSES, "prepared")
    assert row.code == f"K{bloc.key}-2026-01"
    assert not row.sheets.exists()


def test_each_round_has_its_own_code(bloc: Bloc):
    table = worlds.adopted_table(bloc)
    keys = [prepare(bloc, table=table).or_raise() for _ in range(2)]
    found = list(RoundRow.objects.filter(pk__in=keys).order_by("pk").values_list("code", flat=True))
    assert found == [f"K{bloc.key}-2026-01", f"K{bloc.key}-2026-02"]


def test_a_round_cannot_be_prepared(bloc: Bloc):
    adopted = worlds.adopted_table(bloc)
    draft = scoring.import_table(acting_as("truong"), bloc=bloc.key, table=worlds.SEVERAL, name="b").or_raise()
    other = worlds.start_bloc(bloc.units)
    before = traces.everything()
    refusals = [
        prepare(bloc, table=draft),
        prepare(bloc, table=99),
        prepare(bloc, table=adopted, bloc=other),
        prepare(bloc, table=adopted, bloc=99),
        prepare(bloc, table=adopted, name=" "),
        prepare(bloc, table=adopted, closes_on=date(2026, 11, 19)),
    ]
    assert [codes(refusal) for refusal in refusals] == [
        ["round.table_not_adopted"], ["round.table_not_adopted"], ["round.table_not_adopted"], ["absent.not_found"],
        ["round.name_missing"], ["round.closes_before_opening"],
    ]  # fmt: skip
    assert traces.everything() == before


@pytest.mark.parametrize(
    ("rule", "code"),
    [(None, "formula.not_in_plan"), ({"cross_raters": 6, "divisor": 0}, "formula.rule_not_understood")],
)
def test_without_a_formula_that_can_be_read_there_is_no_round(bloc: Bloc, rule: object, code: str):
    table = worlds.adopted_table(bloc)
    BlocRow.objects.filter(pk=bloc.key).update(rule=rule)
    assert codes(prepare(bloc, table=table)) == [code]


def test_opening_gives_every_member_a_sheet_for_itself_and_for_each_other(bloc: Bloc):
    key = worlds.prepared_round(bloc).key
    scoring.open_round(acting_as("truong"), scoring_round=key).or_raise()
    row = RoundRow.objects.get(pk=key)
    units = [bloc.units[code] for code in worlds.MEMBERS]
    pairs = list(SheetRow.objects.filter(round=key).order_by("pk").values_list("scorer", "scored"))
    assert pairs == [(scorer, scored) for scorer in units for scored in units]
    assert set(SheetRow.objects.values_list("state", flat=True)) == {"drafting"}
    assert (row.state, row.opened_at) == ("open", worlds.DURING)


def test_a_bloc_with_members_unnamed_is_not_opened(bloc: Bloc):
    key = worlds.prepared_round(bloc).key
    BlocRow.objects.filter(pk=bloc.key).update(size=9)
    refused = scoring.open_round(acting_as("truong"), scoring_round=key)
    assert [(r.code, r.value("missing"), r.value("size")) for r in refused] == [("round.members_missing", 2, 9)]


def test_a_formula_for_other_numbers_of_scorers_does_not_open(bloc: Bloc):
    key = worlds.prepared_round(bloc).key
    worlds.campaigns.leave_bloc(
        acting_as("truong"), bloc=bloc.key, unit=bloc.units["DV7"], on=worlds.OPENS, because="Sáp nhập"
    ).or_raise()
    refused = scoring.open_round(acting_as("truong"), scoring_round=key)
    assert [(r.code, r.value("raters"), r.value("members")) for r in refused] == [("round.members_do_not_fit", 6, 6)]
    assert not SheetRow.objects.exists()


def test_more_time_is_given_to_all_with_the_reason(round_: Round):
    since = traces.mark()
    scoring.extend_round(
        acting_as("truong"), scoring_round=round_.key, closes_on=date(2026, 12, 20), because=" Bão "
    ).or_raise()
    assert RoundRow.objects.get(pk=round_.key).closes_on == date(2026, 12, 20)
    [entry] = traces.entries(since)
    assert entry.facts == {"because": "Bão", "before": "10/12/2026", "after": "20/12/2026"}


def test_more_time_must_be_later_and_explained(round_: Round):
    before = traces.everything()

    def extend(closes_on: date, because: str) -> list[str]:
        return codes(
            scoring.extend_round(acting_as("truong"), scoring_round=round_.key, closes_on=closes_on, because=because)
        )

    assert extend(worlds.CLOSES, "Bão") == ["round.not_later"]
    assert extend(date(2026, 12, 20), " ") == ["reason.missing"]
    assert traces.everything() == before


def test_a_cancelled_round_keeps_what_was_entered(round_: Round):
    worlds.enter(round_, "DV3", "DV1", _1="88")
    assert codes(scoring.cancel_round(acting_as("truong"), scoring_round=round_.key, because="")) == ["reason.missing"]
    scoring.cancel_round(acting_as("truong"), scoring_round=round_.key, because="Lập nhầm").or_raise()
    sheet = round_.sheets["DV3", "DV1"]
    assert str(scoring.sheet_page(acting_as("cham3"), sheet).or_raise().cells["1"].score) == "88.0000"
    answer = scoring.enter_score(acting_as("cham3"), sheet=sheet, typed=scoring.Typed("1", "9"), version=1)
    assert codes(answer) == ["round.not_open"]


@pytest.mark.parametrize("step", ["open", "extend", "cancel", "close"])
def test_a_closed_round_goes_nowhere_but_to_a_correction(closed: Round, step: str):
    ctx = acting_as("truong")
    before = traces.everything()
    answer = {
        "open": lambda: scoring.open_round(ctx, scoring_round=closed.key),
        "extend": lambda: scoring.extend_round(ctx, scoring_round=closed.key, closes_on=date(2027, 1, 1), because="x"),
        "cancel": lambda: scoring.cancel_round(ctx, scoring_round=closed.key, because="x"),
        "close": lambda: scoring.close_round(ctx, scoring_round=closed.key),
    }[step]()
    assert codes(answer) == (["round.not_open"] if step == "close" else ["workflow.wrong_state"])
    assert traces.everything() == before


def test_a_round_not_open_is_not_closed(bloc: Bloc):
    key = worlds.prepared_round(bloc).key
    assert codes(scoring.close_round(acting_as("truong"), scoring_round=key)) == ["round.not_open"]


def test_the_round_keeps_its_members_when_the_bloc_changes(round_: Round):
    """The bloc's list may be corrected at any time; a round that runs is scored by those who have sheets."""
    worlds.hand_all_in(round_)
    heads = [worlds.campaigns.NamedMember(round_.bloc.units["DV1"], "head")]
    others = [worlds.campaigns.NamedMember(round_.bloc.units[code]) for code in ("DV2", "DV3")]
    worlds.campaigns.name_members(acting_as("truong"), bloc=round_.bloc.key, members=[*heads, *others]).or_raise()
    scoring.close_round(acting_as("truong"), scoring_round=round_.key).or_raise()
    versions = scoring.snapshots_of(acting_as("truong"), round_.key)
    assert scoring.version_of(versions, None).or_raise().members == worlds.NAMES
