"""Tables of councils. `Voter` says who has voted, `Box` what: nothing joins them (docs/threat-model-ballots.md)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thidua.core.workflow.council import COUNCIL, ITEM, SESSION
from thidua.foundation.fields import DigestField, StateField, states_of


class Council(models.Model):
    """A body that votes: a council, or a bloc whose members are units. Shares are fractions such as `2/3`."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    bloc = models.ForeignKey("campaigns.Bloc", on_delete=models.PROTECT, related_name="+", null=True)
    name = models.CharField(max_length=255)
    decision_number = models.CharField(max_length=80, blank=True)
    decided_on = models.DateField(null=True)
    since = models.DateField()
    until = models.DateField(null=True)
    quorum_share = models.CharField(max_length=20)
    quorum_basis = models.CharField(max_length=255)
    counts_aside = models.BooleanField(default=True)
    aside_basis = models.CharField(max_length=255, blank=True)
    may_write = models.BooleanField(default=False)
    write_basis = models.CharField(max_length=255, blank=True)
    state = StateField(COUNCIL)

    class Meta:
        ordering = ["-since", "name"]
        constraints = [
            states_of(COUNCIL),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")), name="council_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["bloc"], condition=models.Q(state="active"), name="one_active_council_a_bloc"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class OwnRule(models.Model):
    """A share or a number that the body's own rules fix, with the article. The newest of a key counts."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="rules")
    key = models.CharField(max_length=80)
    share = models.CharField(max_length=20, blank=True)
    is_strict = models.BooleanField(default=False)
    most = models.PositiveSmallIntegerField(null=True)
    basis = models.CharField(max_length=255)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.key}: {self.share or self.most}"


class SeatRole(models.TextChoices):
    """The part of a member."""

    CHAIR = "chair", _("Chủ tịch")
    DEPUTY = "deputy", _("Phó Chủ tịch")
    SECRETARY = "secretary", _("Thư ký")
    MEMBER = "member", _("Ủy viên")


class Seat(models.Model):
    """A seat from a day to a day: a person's in a council, a unit's in a bloc."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey("directory.Person", on_delete=models.PROTECT, related_name="+", null=True)
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+", null=True)
    role = models.CharField(max_length=12, choices=SeatRole.choices)
    has_vote = models.BooleanField(default=True)
    place = models.PositiveSmallIntegerField()
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        ordering = ["place", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(person=None) | ~models.Q(unit=None), name="seat_is_somebodys"
            ),
            models.UniqueConstraint(
                fields=["council", "person"], condition=models.Q(until=None), name="person_once_in_council"
            ),
            models.UniqueConstraint(
                fields=["council", "unit"], condition=models.Q(until=None, person=None), name="unit_once_in_council"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.person or self.unit}: {self.role}"


class Session(models.Model):
    """A session (phiên họp, hội nghị)."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="sessions")
    name = models.CharField(max_length=255)
    venue = models.CharField(max_length=255, blank=True)
    held_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    conclusion = models.TextField(blank=True)
    state = StateField(SESSION)

    class Meta:
        ordering = ["-held_at", "-id"]
        constraints = [states_of(SESSION)]

    def __str__(self) -> str:
        return self.name


class Presence(models.TextChoices):
    """Whether a member came."""

    INVITED = "invited", _("Chưa điểm danh")
    PRESENT = "present", _("Có mặt")
    WRITTEN = "written", _("Vắng, gửi ý kiến bằng văn bản")
    ABSENT = "absent", _("Vắng")


class Attendee(models.Model):
    """A seat invited to a session, with the person who takes it."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="attendees")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("directory.Person", on_delete=models.PROTECT, related_name="+", null=True)
    presence = models.CharField(max_length=8, choices=Presence.choices, default=Presence.INVITED)
    because = models.CharField(max_length=255, blank=True)

    class Meta:
        ordering = ["seat__place", "id"]
        constraints = [
            models.UniqueConstraint(fields=["session", "seat"], name="seat_once_in_session"),
            models.UniqueConstraint(fields=["session", "person"], name="person_once_in_session"),
        ]

    def __str__(self) -> str:
        return f"{self.seat}: {self.presence}"


class ItemKind(models.TextChoices):
    """What an item of the agenda asks of the body."""

    REPORT = "report", _("Nghe, cho ý kiến")
    PROPOSAL = "proposal", _("Biểu quyết đề nghị khen thưởng")
    MOTION = "motion", _("Biểu quyết nội dung khác")
    ELECTION = "election", _("Bầu, lựa chọn")


class Item(models.Model):
    """An item of a session's agenda. `options` are what slips number from 1; `share` is fixed when its vote opens.

    `source` and `source_key` name what it came from outside; `law_day` is the day whose law says its share, where that
    is not the day of the vote. `ballots` counts its votes: an annulled one keeps its row.
    """

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="items")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, related_name="next_ballots", null=True)
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=ItemKind.choices)
    title = models.CharField(max_length=500)
    award = models.CharField(max_length=80, blank=True)
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+", null=True)
    person = models.ForeignKey("directory.Person", on_delete=models.PROTECT, related_name="+", null=True)
    post = models.CharField(max_length=20, blank=True)
    source = models.CharField(max_length=40, blank=True)
    source_key = models.CharField(max_length=80, blank=True)
    law_day = models.DateField(null=True)
    is_secret = models.BooleanField(default=True)
    options = models.JSONField(default=list)
    ballots = models.PositiveSmallIntegerField(default=0)
    share = models.CharField(max_length=20, blank=True)
    is_strict = models.BooleanField(default=False)
    basis = models.CharField(max_length=255, blank=True)
    conclusion = models.TextField(blank=True)
    settled = models.PositiveSmallIntegerField(null=True)
    settled_because = models.TextField(blank=True)
    state = StateField(ITEM)

    class Meta:
        ordering = ["place", "id"]
        constraints = [
            states_of(ITEM),
            models.UniqueConstraint(
                fields=["session", "source", "source_key"], condition=~models.Q(source=""), name="offer_once_in_session"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Remark(models.Model):
    """What was said on an item, as the secretary wrote it down. Append-only."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="remarks")
    speaker = models.CharField(max_length=200)
    text = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.speaker}: {self.text[:60]}"


class StandsAside(models.Model):
    """A member who has no part in one item, and why."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="aside")
    attendee = models.ForeignKey(Attendee, on_delete=models.PROTECT, related_name="+")
    because = models.CharField(max_length=255)
    is_own_word = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["item", "attendee"], name="aside_once")]

    def __str__(self) -> str:
        return f"{self.attendee}: {self.because}"


class Voter(models.Model):
    """A line of a ballot's roll. Made for all voters when it opens, in the order of seats; no slip, no moment."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="voters")
    ballot = models.PositiveSmallIntegerField()
    attendee = models.ForeignKey(Attendee, on_delete=models.PROTECT, related_name="+")
    has_voted = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["item", "ballot", "attendee"], name="voter_once")]

    def __str__(self) -> str:
        return f"{self.attendee}: {self.has_voted}"


class Box(models.Model):
    """The slips of a secret ballot: one row, its text written anew at each vote in the order of slips' numbers."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="boxes")
    ballot = models.PositiveSmallIntegerField()
    slips = models.TextField()

    class Meta:
        verbose_name_plural = "boxes"
        constraints = [models.UniqueConstraint(fields=["item", "ballot"], name="one_box_a_ballot")]

    def __str__(self) -> str:
        return f"{self.item} {self.ballot}"


class OpenVote(models.Model):
    """A vote by name. `is_written`: an absent member's opinion on paper, entered by the secretary."""

    voter = models.OneToOneField(Voter, on_delete=models.PROTECT, related_name="vote")
    choice = models.PositiveSmallIntegerField()
    is_written = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.voter}: {self.choice}"


class ResultRow(models.Model):
    """The result of a ballot as it was counted, with its list of votes, in one canonical text. Append-only."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="results")
    ballot = models.PositiveSmallIntegerField()
    content = models.TextField()
    digest = DigestField()
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["ballot"]
        constraints = [models.UniqueConstraint(fields=["item", "ballot"], name="result_once")]

    def __str__(self) -> str:
        return f"{self.item} {self.ballot}"


class Annulment(models.Model):
    """A ballot that does not count, and why. Append-only."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="annulments")
    ballot = models.PositiveSmallIntegerField()
    because = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["ballot"]
        constraints = [models.UniqueConstraint(fields=["item", "ballot"], name="annulled_once")]

    def __str__(self) -> str:
        return f"{self.item} {self.ballot}: {self.because[:60]}"
