"""Tables of the register. Entries, links and yearly records are append-only: a correction is another row."""

from django.db import models

from thidua.core.workflow.award_list import AWARD_LIST
from thidua.foundation.fields import DigestField, StateField, states_of


class Bearer(models.Model):
    """Whoever bears awards: a person, a collective, a household, an enterprise. `unit` looks after them.

    `search` is the name without accents, `spelling` what its spellings share, `sorted_by` its place in
    Vietnamese order.
    """

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    category = models.CharField(max_length=40)
    name = models.CharField(max_length=255)
    search = models.CharField(max_length=400)
    spelling = models.CharField(max_length=400, db_index=True)
    sorted_by = models.CharField(max_length=1000)
    born = models.PositiveSmallIntegerField(null=True)
    is_woman = models.BooleanField(null=True)
    position = models.CharField(max_length=200, blank=True)
    person = models.ForeignKey("directory.Person", on_delete=models.PROTECT, related_name="+", null=True)
    body = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        ordering = ["sorted_by", "id"]
        indexes = [models.Index(fields=["sorted_by", "id"], name="bearer_in_order")]
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="bearer_has_name")]

    def __str__(self) -> str:
        return self.name


class RegisterBook(models.Model):
    """The register that a unit keeps: its last place and the head of its chain. Locked while an entry is made."""

    unit = models.OneToOneField("directory.Unit", on_delete=models.PROTECT, related_name="+")
    place = models.PositiveBigIntegerField(default=0)
    chain = DigestField(default="0" * 64)

    def __str__(self) -> str:
        return f"{self.unit}: {self.place}"


class Entry(models.Model):
    """One line of the register: granted; or corrected, revoked, restored, which speak of an earlier `target`."""

    GRANTED, CORRECTED, REVOKED, RESTORED = "granted", "corrected", "revoked", "restored"

    book = models.ForeignKey(RegisterBook, on_delete=models.PROTECT, related_name="entries")
    place = models.PositiveBigIntegerField()
    what = models.CharField(max_length=10, default=GRANTED)
    target = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="later")
    bearer = models.ForeignKey(Bearer, on_delete=models.PROTECT, related_name="entries")
    name = models.CharField(max_length=255)
    position = models.CharField(max_length=200, blank=True)
    award = models.CharField(max_length=80)
    kind_of_award = models.CharField(max_length=16)
    year = models.PositiveSmallIntegerField()
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    achievement = models.TextField(blank=True)
    decision = models.CharField(max_length=120)
    decided = models.DateField()
    issuer = models.CharField(max_length=255, blank=True)
    source = models.CharField(max_length=255, blank=True)
    because = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    digest = DigestField()
    chain = DigestField()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["decided"], name="entry_by_day"),
            # Without the granted lines, which have no target and are nearly all: with them in it, SQLite takes an index
            # of targets for useless and reads the whole table.
            models.Index(fields=["target"], name="entry_spoken_of", condition=models.Q(target__isnull=False)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["book", "place"], name="entry_place_once"),
            models.CheckConstraint(
                condition=models.Q(what="granted") ^ models.Q(target__isnull=False), name="entry_speaks_of_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.award} {self.year}"


class Link(models.Model):
    """Whose awards are shown and counted with whose: the same person twice, a merged, split or renamed unit.

    The newest row for a pair holds; `counts` says whether the law counts the earlier awards for the later bearer.
    """

    before = models.ForeignKey(Bearer, on_delete=models.PROTECT, related_name="links_onward")
    after = models.ForeignKey(Bearer, on_delete=models.PROTECT, related_name="links_back")
    why = models.CharField(max_length=8)
    counts = models.BooleanField()
    is_off = models.BooleanField(default=False)
    since = models.DateField()
    because = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=~models.Q(before=models.F("after")), name="link_to_another")]

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"


class YearlyRecord(models.Model):
    """What is on record of a bearer: a grade, an initiative, a discipline, a post, a leave, an open matter, a fact."""

    bearer = models.ForeignKey(Bearer, on_delete=models.PROTECT, related_name="records")
    what = models.CharField(max_length=12)
    name = models.CharField(max_length=120, blank=True)
    value = models.CharField(max_length=40, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    source = models.CharField(max_length=255)
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="replaced_by")
    is_off = models.BooleanField(default=False)
    because = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.bearer}: {self.what} {self.year or ''}"


class AwardList(models.Model):
    """An old list taken in: first checked, its wrong rows shown, then saved. `report` has what the check found."""

    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    report = models.JSONField(default=dict)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    state = StateField(AWARD_LIST)

    class Meta:
        ordering = ["-id"]
        constraints = [states_of(AWARD_LIST)]

    def __str__(self) -> str:
        return self.name
