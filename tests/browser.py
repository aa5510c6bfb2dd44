"""The built site as a browser sees it: a server on this machine, and one Chromium a worker."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, Request, ViewportSize

from tests.places import ROOT

PHONE: ViewportSize = {"width": 375, "height": 667}
DESK: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 320, "height": 640}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """A server of a test says nothing."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A page that was left while it loaded is nobody's fault."""


@contextmanager
def serving(
    folder: Path, kind: type[http.server.SimpleHTTPRequestHandler] = _Quiet
) -> Iterator[str]:
    """The address under which a folder is served while the block runs."""
    handler = functools.partial(kind, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def launch(playwright: Playwright) -> Browser:
    """The Chromium that tests/get_browser.sh found, or playwright's own."""
    found = (ROOT / ".venv" / "browser.path").read_text().strip()
    return playwright.chromium.launch(executable_path=found or None, args=["--no-sandbox"])


@dataclass
class Visit:
    """A page in a browser, with what it asked for and what it complained about."""

    page: Page
    site: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", self._asked)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on(
            "console",
            lambda message: self.errors.append(message.text) if message.type == "error" else None,
        )

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)

    @property
    def elsewhere(self) -> list[str]:
        """The addresses outside the site that the page asked for."""
        return [url for url in self.requests if not url.startswith((self.site, "data:", "blob:"))]

    def open(self, path: str) -> None:
        """Opens a page of the site."""
        self.page.goto(self.site + path)
