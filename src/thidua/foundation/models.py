"""The audit trail, its chain and the effects still to be done."""

from django.db import models

from thidua.foundation.fields import DigestField


class AuditEntry(models.Model):
    """One thing that was done. Appended by `foundation.audit`, never changed: triggers refuse UPDATE and DELETE."""

    at = models.DateTimeField(db_index=True)
    account = models.BigIntegerField(null=True)
    actor = models.CharField(max_length=200)
    action = models.CharField(max_length=80)
    event = models.CharField(max_length=80, db_index=True)
    kind = models.CharField(max_length=40)
    subject = models.BigIntegerField()
    title = models.CharField(max_length=400)
    unit = models.BigIntegerField(null=True)
    path = models.CharField(max_length=255, db_index=True)
    facts = models.JSONField(default=dict)
    request = models.CharField(max_length=64)
    digest = DigestField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["kind", "subject"], name="audit_by_subject")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor}: {self.event}"


class AuditLink(models.Model):
    """One link of the chain: ties an entry's digest to the link before. Append-only like the entries."""

    place = models.PositiveBigIntegerField(unique=True)
    entry = models.BigIntegerField(unique=True)
    chain = DigestField()

    class Meta:
        ordering = ["place"]

    def __str__(self) -> str:
        return f"{self.place}: {self.chain[:12]}"


class ChainHead(models.Model):
    """The one row that whoever seals the chain holds; it knows the last link and the highest entry."""

    place = models.PositiveBigIntegerField(default=0)
    entry = models.PositiveBigIntegerField(default=0)
    chain = DigestField(default="0" * 64)

    def __str__(self) -> str:
        return f"{self.place}: {self.chain[:12]}"


class OutboxItem(models.Model):
    """An effect to be carried out after the commit: visible, leased by one worker at a time, retried.

    `work` names what is done: two items of one work share the parts that are laid down. `done` of `total` parts are
    done.
    """

    effect = models.CharField(max_length=80)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField(db_index=True)
    leased_by = models.CharField(max_length=64, blank=True)
    done_at = models.DateTimeField(null=True, db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    trouble = models.TextField(blank=True)
    work = models.CharField(max_length=200, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.effect} {self.payload}"


class JobPart(models.Model):
    """A part of a long effect that is done already: kept until the whole is done, so that a new attempt goes on."""

    work = models.CharField(max_length=200)
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["work", "number"], name="one_part_of_a_work")]

    def __str__(self) -> str:
        return f"{self.work}: {self.number}"
