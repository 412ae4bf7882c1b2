"""A Chromium that is installed on the machine; without one these tests are skipped, and say so."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser, one for all tests."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="the browser tests need playwright: make setup")
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"no Chromium on this machine: none of {', '.join(NAMES)} is in PATH")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


class Open:
    """Opens pages from files, and keeps what they asked for and complained of.

    Attributes:
        requests: Every address asked for.
        complaints: Errors, policy violations and dialogues.
    """

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser, self._folder = browser, folder
        self._contexts: list[Any] = []
        self.requests: list[str] = []
        self.complaints: list[str] = []

    def __call__(self, source: str, fragment: str = "", **settings: Any) -> Page:
        """A page, opened offline from a file."""
        path = self._folder / f"page{len(self._contexts)}.html"
        path.write_text(source, "utf8")
        settings = {"viewport": {"width": 1400, "height": 900}, "reduced_motion": "reduce", "offline": True} | settings
        context = self._browser.new_context(**settings)
        self._contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("dialog", self._dialog)
        page.goto(path.as_uri() + fragment)
        return page

    def _dialog(self, dialog: Any) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def close(self) -> None:
        """Close what was opened."""
        for context in self._contexts:
            context.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open a page offline; a page that complains or asks for anything fails its test."""
    opener = Open(browser, tmp_path)
    yield opener
    opener.close()
    assert opener.complaints == []
    assert all(url.startswith("file://") and url.partition("#")[0].endswith(".html") for url in opener.requests)
