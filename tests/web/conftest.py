"""The showroom of tests/web/gallery.py served on a free port, without a database."""

import threading
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.test import override_settings

PAGES = Path(__file__).parent / "templates"


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the server calls
        """Tests read answers, not logs."""


@pytest.fixture
def showroom() -> Iterator[None]:
    """The URLs and pages of the gallery, in place of the site's own."""
    pages = deepcopy(settings.TEMPLATES)
    pages[0]["DIRS"] = [PAGES]
    options = {
        "ROOT_URLCONF": "tests.web.gallery",
        "TEMPLATES": pages,
        "THIDUA_DEMO": True,
        "THIDUA_UPLOAD_LIMIT": 1 << 20,
        "CSRF_FAILURE_VIEW": "thidua.web.errors.csrf_failed",
    }
    with override_settings(**options):
        yield


@pytest.fixture
def site(showroom: None) -> Iterator[str]:
    """The showroom's address."""
    server = make_server("127.0.0.1", 0, StaticFilesHandler(WSGIHandler()), _Server, _Silent)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()
