"""What all tests share: the database-only run, the browser, and no silent skip where nobody watches."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from hypothesis import settings as hypothesis_settings

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# As root Chromium runs only without its sandbox; the rest keeps it from calling home, which would only cost time.
BROWSER_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}

hypothesis_settings.register_profile("thidua", deadline=None, derandomize=True)
hypothesis_settings.load_profile("thidua")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--database-only`: the run on another database needs only the tests that use one."""
    parser.addoption("--database-only", action="store_true", help="run only the tests that use the database")


def pytest_configure(config: pytest.Config) -> None:
    """WhiteNoise warns of a missing folder, and a warning is an error here."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


def uses_database(item: pytest.Item) -> bool:
    """Whether the test asks for a database by mark or by fixture."""
    return item.get_closest_marker("django_db") is not None or bool(
        DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))
    )


def uses_browser(item: pytest.Item) -> bool:
    """Whether the test drives Chromium."""
    return any(item.get_closest_marker(mark) for mark in ("browser", "journey"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """One Chromium at a time; on the other database no browser, for a page looks the same on both."""
    for item in items:
        if uses_browser(item):
            item.add_marker(pytest.mark.xdist_group("browser"))
    if config.getoption("--database-only"):
        kept = [item for item in items if uses_database(item) and not uses_browser(item)]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Where CI is set a skipped test is a failed one: nobody would read the line that says so."""
    report: Any = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI"):
        report.outcome, report.longrepr = "failed", f"skipped, which CI does not allow: {report.longrepr}"
    return report


@pytest.fixture(scope="session", autouse=True)
def _files_apart(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Files that tests store go to a folder of this run."""
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("files")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser: THIDUA_CHROMIUM or the first one on PATH; without one the test fails and says so."""
    found = os.environ.get("THIDUA_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        pytest.fail("Chromium is missing: `make test` installs it as root; otherwise set THIDUA_CHROMIUM to its path")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """A running headless Chromium (playwright.sync_api.Browser)."""
    from playwright.sync_api import sync_playwright

    # Playwright keeps an event loop in this thread, which Django would take for an asynchronous view.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=list(BROWSER_FLAGS))
        yield running
        running.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A fresh page of an office's screen, in Vietnamese; an error on its console fails the test."""
    context = browser.new_context(locale="vi-VN", viewport={"width": 1440, "height": 900}, accept_downloads=True)
    fresh = context.new_page()
    troubles: list[str] = []
    fresh.on("pageerror", lambda error: troubles.append(str(error)))
    fresh.on("console", lambda line: troubles.append(line.text) if "Content Security Policy" in line.text else None)
    yield fresh
    context.close()
    assert troubles == []
