"""A site served on the loopback interface, and the Chromium of this machine."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a folder, served while the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium, headless. Where there is none the test is skipped, unless the run demands browsers."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("BRIEFINGS_REQUIRE_BROWSER") == "1":
            pytest.fail("Chromium is not installed, and this run demands it")
        pytest.skip("Chromium is not installed: nothing was tried in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass(frozen=True)
class Reader:
    """A site and a browser to read it with."""

    root: str
    browser: Browser

    def context(self, width: int = 1280, **options: object) -> BrowserContext:
        return self.browser.new_context(viewport={"width": width, "height": 800}, **options)  # type: ignore[arg-type]

    def open(self, url: str, width: int = 1280, **options: object) -> Page:
        page = self.context(width, **options).new_page()
        page.goto(self.root + url)
        return page
