"""What all installations share. Everything an installation chooses comes from environment variables THIDUA_…"""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

import django_stubs_ext

# Lets Django's generic classes be subscripted at run time, as the type checker reads them.
django_stubs_ext.monkeypatch()

REPOSITORY = Path(__file__).resolve().parents[3]
VAR = Path(os.environ.get("THIDUA_VAR", REPOSITORY / "var"))
NODE_MODULES = Path(os.environ.get("THIDUA_NODE_MODULES", REPOSITORY / "node_modules"))

SECRET_KEY = os.environ.get("THIDUA_SECRET_KEY", "")
DEBUG = False
ALLOWED_HOSTS = os.environ.get("THIDUA_HOSTS", "127.0.0.1,localhost").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("THIDUA_ORIGINS", "").split(",") if origin]

THIDUA_CLOCK_SHIFT = int(os.environ.get("THIDUA_CLOCK_SHIFT", "0"))
"""Seconds added to the clock for a rehearsal; each page then says so."""
THIDUA_DEMO = os.environ.get("THIDUA_DEMO", "") == "1"
if THIDUA_DEMO:
    PASSWORD_HASHERS = [
        "thidua.wiring.demo.hashing.PublicPasswordHasher",
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    ]
"""Whether this installation shows demo data; each page and paper then says so."""
THIDUA_UPLOAD_LIMIT = int(os.environ.get("THIDUA_UPLOAD_LIMIT", str(20 * 1024 * 1024)))
"""The largest file taken in, bytes."""
THIDUA_MAIL = os.environ.get("THIDUA_MAIL", "")
"""Where letters go out: smtp://user:password@host:587 or smtps://…; empty: notices stay in the system."""
THIDUA_MAIL_FROM = os.environ.get("THIDUA_MAIL_FROM", "")
"""The sender's address of letters."""
THIDUA_ADDRESS = os.environ.get("THIDUA_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
"""Where people reach this site: letters and calendars point there."""
THIDUA_LOCKOUT_FAILURES = 5
THIDUA_LOCKOUT_MINUTES = 15

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "thidua.foundation",
    "thidua.modules.directory",
    "thidua.modules.notices",
    "thidua.modules.documents",
    "thidua.modules.certificates",
    "thidua.modules.statutes",
    "thidua.modules.registry",
    "thidua.modules.campaigns",
    "thidua.modules.plans",
    "thidua.modules.initiatives",
    "thidua.modules.registrations",
    "thidua.modules.reporting",
    "thidua.modules.scoring",
    "thidua.modules.awards",
    "thidua.modules.nominations",
    "thidua.modules.decisions",
    "thidua.modules.council",
    "thidua.web",
    "thidua.wiring",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "thidua.web.language.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "thidua.web.middleware.ContextMiddleware",
]
ROOT_URLCONF = "thidua.wiring.urls"
WSGI_APPLICATION = "thidua.wiring.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "thidua.web.context.frame",
            ],
        },
    }
]


def _database() -> dict[str, object]:
    """SQLite in `var` unless THIDUA_DATABASE names a PostgreSQL as postgresql://user:password@host:port/name."""
    address = os.environ.get("THIDUA_DATABASE", "")
    if address.startswith("postgresql://"):
        parts = urlsplit(address)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parts.path.lstrip("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 600,
            "CONN_HEALTH_CHECKS": True,
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": address or VAR / "thidua.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        },
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "directory.Account"
LOGIN_URL = "directory:log_in"
LOGIN_REDIRECT_URL = "console:home"
LOGOUT_REDIRECT_URL = "directory:log_in"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATIC_ROOT = Path(os.environ.get("THIDUA_STATIC", REPOSITORY / "var" / "static"))
STATICFILES_DIRS = [
    (name, path)
    for name, path in (
        ("fonts/be-vietnam-pro", NODE_MODULES / "@expo-google-fonts" / "be-vietnam-pro"),
        ("fonts/tinos", NODE_MODULES / "@expo-google-fonts" / "tinos"),
    )
    if path.exists()
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = VAR / "files"
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "thidua.web.errors.csrf_failed"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
