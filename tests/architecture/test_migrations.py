"""The tables are what the models say, and each module's migrations are one line."""

import io

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.loader import MigrationLoader


@pytest.mark.django_db
def test_no_migration_is_missing():
    said = io.StringIO()
    try:
        call_command("makemigrations", "--check", "--dry-run", stdout=said)
    except SystemExit as missing:
        pytest.fail(f"{said.getvalue()} (exit {missing.code})")
    assert said.getvalue() == "No changes detected\n"


@pytest.mark.django_db
def test_migrations_do_not_fork():
    loader = MigrationLoader(connection)
    assert loader.detect_conflicts() == {}


def test_django_finds_nothing_to_complain_of():
    try:
        call_command("check", fail_level="WARNING", stdout=io.StringIO())
    except SystemCheckError as complaint:
        pytest.fail(str(complaint))
    assert {app.label for app in apps.get_app_configs()} >= {"foundation", "directory"}
