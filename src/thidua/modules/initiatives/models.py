"""Tables of initiatives. Rulings, uses and follow-ups are appended, never changed."""

from django.db import models

from thidua.core.workflow.initiative import INITIATIVE
from thidua.foundation.fields import StateField, states_of

UNIT = "directory.Unit"


class Initiative(models.Model):
    """An initiative of a unit, handed to the unit `to` that decides on it. `signature` is its MinHash as text."""

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    to = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField(db_index=True)
    title = models.CharField(max_length=500)
    search = models.CharField(max_length=1000, db_index=True)
    field = models.CharField(max_length=200, blank=True)
    content = models.TextField()
    benefit = models.TextField(blank=True)
    applied_since = models.DateField(null=True)
    signature = models.TextField(blank=True)
    submitted_at = models.DateTimeField(null=True)
    because = models.TextField(blank=True)
    opinion = models.TextField(blank=True)
    scope = models.CharField(max_length=12, blank=True)
    decision_number = models.CharField(max_length=80, blank=True)
    decision_on = models.DateField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)
    state = StateField(INITIATIVE)

    class Meta:
        ordering = ["-year", "-id"]
        constraints = [states_of(INITIATIVE)]

    def __str__(self) -> str:
        return self.title


class Author(models.Model):
    """A person with a share of the initiative, in percent."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="authors")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    person = models.ForeignKey("directory.Person", on_delete=models.PROTECT, null=True, related_name="+")
    part = models.CharField(max_length=255, blank=True)
    share = models.DecimalField(max_digits=5, decimal_places=2)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(share__gt=0) & models.Q(share__lte=100), name="author_share_within"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.share} %)"


class Band(models.Model):
    """A key under which an initiative's text is filed: those that share one are compared."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="bands")
    key = models.CharField(max_length=40, db_index=True)

    def __str__(self) -> str:
        return self.key


class Ruling(models.TextChoices):
    """What an officer decided about two texts that are alike."""

    DIFFERENT = "different", "Khác nhau"
    DEVELOPS = "develops", "Phát triển từ sáng kiến trước"
    SAME = "same", "Trùng lặp"


class LikenessRuling(models.Model):
    """An officer's decision on a pair, with the reason. Append-only; the newest counts."""

    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="rulings")
    other = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="+")
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    ruling = models.CharField(max_length=12, choices=Ruling.choices)
    because = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.initiative_id} ~ {self.other_id}: {self.ruling}"


class Use(models.Model):
    """A title or form of commendation that an author's share was used for. Append-only.

    `source` names the thing of another room that leans on it ("dossier:12") and `award` the code of what is sought;
    both are null where somebody wrote the use down by hand.
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="uses")
    author = models.CharField(max_length=200)
    purpose = models.CharField(max_length=255)
    year = models.PositiveSmallIntegerField()
    because = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    source = models.CharField(max_length=80, null=True, db_index=True)
    award = models.CharField(max_length=80, null=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.initiative_id}: {self.purpose}"


class UseEnding(models.TextChoices):
    """What became of a use: it stands, a person let it go, what leaned on it ended, or its award was cancelled."""

    STANDS = "stands", "đang dùng"
    LET_GO = "let_go", "thôi dùng"
    ENDED = "ended", "thôi dùng vì hồ sơ đã kết thúc"
    CANCELLED = "cancelled", "khen thưởng đã bị hủy"


class UseNote(models.Model):
    """What became of a use later. Append-only; the newest holds, and a use without one stands."""

    use = models.ForeignKey(Use, on_delete=models.PROTECT, related_name="notes")
    ending = models.CharField(max_length=10, choices=UseEnding.choices)
    because = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.use_id}: {self.ending}"


class FollowUp(models.Model):
    """What became of an initiative in a later year. Append-only."""

    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="follow_ups")
    year = models.PositiveSmallIntegerField()
    is_applied = models.BooleanField()
    said = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["year", "id"]

    def __str__(self) -> str:
        return f"{self.initiative_id}: {self.year}"
