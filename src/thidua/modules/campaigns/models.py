"""Tables of campaigns and blocs."""

from django.db import models

from thidua.core.campaigns.movement import Level, MovementKind
from thidua.core.campaigns.short_name import LONGEST
from thidua.core.workflow.call import CALL
from thidua.core.workflow.campaign import CAMPAIGN
from thidua.foundation.fields import StateField, states_of


class Campaign(models.Model):
    """A campaign that a plan set going (phong trào, đợt thi đua).

    `implements` is the campaign above, whose call it answers; `trail` its place in the cascade, such as `/3/17/`.
    `above` names an upper plan that is not kept here; one that is kept although its body does not use this system is
    `is_outer`, and `unit` is who keeps it. `participation` is the share of units, in percent, that is asked.
    `short_name` is how the office calls it where space is short.
    """

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=500)
    plan_number = models.CharField(max_length=80, blank=True)
    plan_issued_on = models.DateField()
    issuing_body = models.CharField(max_length=255, blank=True)
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    launched_at = models.DateTimeField()
    kind = models.CharField(max_length=12, default=MovementKind.DRIVE.value)
    level = models.CharField(max_length=8, default=Level.BODY.value)
    legal_base = models.CharField(max_length=400, blank=True)
    interim_on = models.DateField(null=True)
    final_on = models.DateField(null=True)
    implements = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="below")
    copied_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    trail = models.CharField(max_length=255, blank=True, db_index=True)
    above = models.CharField(max_length=400, blank=True)
    participation = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    is_outer = models.BooleanField(default=False)
    short_name = models.CharField(max_length=LONGEST, blank=True)
    state = StateField(CAMPAIGN)

    class Meta:
        ordering = ["-plan_issued_on", "-id"]
        constraints = [
            states_of(CAMPAIGN),
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in MovementKind]), name="campaign_kind_known"
            ),
            models.CheckConstraint(
                condition=models.Q(level__in=[level.value for level in Level]), name="campaign_level_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Phase(models.Model):
    """A phase of the campaign's calendar, in the plan's order."""

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="phases")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    line = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["place"]

    def __str__(self) -> str:
        return self.name


class CampaignTask(models.Model):
    """What the plan asks somebody to do. `what` and `who` are the plan's words; `line` is where it says so."""

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="tasks")
    place = models.PositiveSmallIntegerField()
    who = models.CharField(max_length=400, blank=True)
    what = models.TextField()
    due = models.DateField(null=True)
    line = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["place"]

    def __str__(self) -> str:
        return self.what[:80]


class Deadline(models.Model):
    """A day by which something is due. `last_good_day` is the day before `due` where the plan says "trước ngày"."""

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="deadlines")
    place = models.PositiveSmallIntegerField()
    from_whom = models.CharField(max_length=400, blank=True)
    to_whom = models.CharField(max_length=400, blank=True)
    what = models.TextField()
    due = models.DateField(null=True)
    is_before = models.BooleanField()
    last_good_day = models.DateField(null=True)
    recurs = models.CharField(max_length=200, blank=True)
    line = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["place"]

    def __str__(self) -> str:
        return self.what[:80]


class Bloc(models.Model):
    """A bloc of units for a year (cụm, khối thi đua), with the scoring rule its plan prints.

    `code` is its place in the catalogue, the same in every year; `decision` is what set it up with its members.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="blocs")
    name = models.CharField(max_length=255)
    parent_body = models.CharField(max_length=255, blank=True)
    year = models.PositiveSmallIntegerField()
    rule = models.JSONField(null=True)
    size = models.PositiveSmallIntegerField(null=True)
    code = models.CharField(max_length=40, blank=True)
    decision = models.CharField(max_length=160, blank=True)

    class Meta:
        ordering = ["-year", "name"]

    def __str__(self) -> str:
        return f"{self.name} ({self.year})"


class Role(models.TextChoices):
    """The part of a member in its bloc."""

    HEAD = "head", "Trưởng khối"
    DEPUTY = "deputy", "Phó Trưởng khối"
    MEMBER = "member", "Thành viên"


class Membership(models.Model):
    """A unit in a bloc. `left_on`: the first day on which it is none any more."""

    bloc = models.ForeignKey(Bloc, on_delete=models.PROTECT, related_name="memberships")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=8, choices=Role.choices)
    place = models.PositiveSmallIntegerField()
    left_on = models.DateField(null=True)
    left_because = models.TextField(blank=True)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["bloc", "unit"], name="unit_once_in_bloc"),
            models.UniqueConstraint(fields=["bloc"], condition=models.Q(role="head"), name="one_head_in_bloc"),
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.role}"


class BlocTerm(models.Model):
    """A unit leads a bloc or is the head's deputy, from a day until a day. `basis`: the minutes or the decision."""

    bloc = models.ForeignKey(Bloc, on_delete=models.PROTECT, related_name="terms")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=8, choices=Role.choices)
    since = models.DateField()
    until = models.DateField(null=True)
    basis = models.CharField(max_length=255)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(fields=["bloc", "role", "since"], name="term_begins_once"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")), name="term_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role}: {self.unit} (từ {self.since:%d/%m/%Y})"


class Call(models.Model):
    """A campaign sent to one unit, which is to issue its own plan by `due`; `own` is the campaign it launched."""

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="calls")
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    due = models.DateField(null=True)
    sent_at = models.DateTimeField()
    received_at = models.DateTimeField(null=True)
    received_by = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    own = models.OneToOneField(Campaign, on_delete=models.PROTECT, null=True, related_name="answers")
    released_because = models.CharField(max_length=500, blank=True)
    state = StateField(CALL)

    class Meta:
        ordering = ["id"]
        constraints = [
            states_of(CALL),
            models.UniqueConstraint(fields=["campaign", "unit"], name="unit_called_once"),
        ]

    def __str__(self) -> str:
        return f"{self.campaign} → {self.unit}"


class Movement(models.Model):
    """A movement in a unit's register, with who launched it, on what base, and when it is reviewed."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=500)
    search = models.CharField(max_length=500)
    kind = models.CharField(max_length=12)
    level = models.CharField(max_length=8, blank=True)
    legal_base = models.CharField(max_length=400, blank=True)
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    interim_on = models.DateField(null=True)
    final_on = models.DateField(null=True)
    origin = models.ForeignKey(Campaign, on_delete=models.PROTECT, null=True, related_name="movements")
    line = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "search"], name="movement_once_in_register"),
            models.CheckConstraint(
                condition=models.Q(last=None) | models.Q(first=None) | models.Q(last__gte=models.F("first")),
                name="movement_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class MovementGround(models.Model):
    """Another legal base of a movement, named by a plan after the one by which it entered the register."""

    movement = models.ForeignKey(Movement, on_delete=models.PROTECT, related_name="later_grounds")
    origin = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="+")
    legal_base = models.CharField(max_length=400)
    line = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["movement", "origin"], name="movement_ground_once_in_plan")]

    def __str__(self) -> str:
        return self.legal_base
