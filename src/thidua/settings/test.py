"""For the tests on SQLite."""

from thidua.settings.base import *

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
MEDIA_ROOT = VAR / "test-files"
THIDUA_CLOCK_SHIFT = 0
THIDUA_DEMO = False
