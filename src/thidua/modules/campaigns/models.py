"""Tables of campaigns and blocs."""

from django.db import models

from thidua.core.workflow.campaign import CAMPAIGN
from thidua.foundation.fields import StateField, states_of


class Campaign(models.Model):
    """A campaign that a plan set going (phong trào, đợt thi đua)."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=500)
    plan_number = models.CharField(max_length=80, blank=True)
    plan_issued_on = models.DateField()
    issuing_body = models.CharField(max_length=255, blank=True)
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    launched_at = models.DateTimeField()
    state = StateField(CAMPAIGN)

    class Meta:
        ordering = ["-plan_issued_on", "-id"]
        constraints = [states_of(CAMPAIGN)]

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
