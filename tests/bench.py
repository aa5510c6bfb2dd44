"""Measures, never judges: make bench. Ours beside the theme left as it comes, in one run.

Lighthouse needs Node; without it that part is left out and says so.
"""

import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, sync_playwright

from tests.bench_search import PAGES, measure, measure_large
from tests.browser import PHONE, launch, serving
from tests.large_site import write_large_site
from tests.places import ROOT

KINDS = {
    "home": "",
    "toolkit page": "toolkits/neglect/recognise/",
    "chart": "thresholds/",
    "procedure": "procedures/escalation/",
    "tool": "day-in-the-life/baby/",
    "glossary": "glossary/",
}
COMPRESSED = (".html", ".css", ".js", ".json", ".svg")


class Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves files compressed, as a web server does."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments: object) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        """Answers with the file, compressed where its kind gains by it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.exists():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        if path.suffix in COMPRESSED:
            body = gzip.compress(body, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def untouched(folder: Path) -> Path:
    """The same content with the theme as it comes: its own header, menu, script and search."""
    project = folder / "project"
    project.mkdir()
    for name in ("docs", "toolkits", "data", "macros", "hooks.py"):
        (project / name).symlink_to(ROOT / name)
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text())
    settings["theme"] = {"name": "material"}
    settings["plugins"] = ["search", *settings["plugins"]]
    settings["strict"] = False
    (project / "mkdocs.yml").write_text(yaml.safe_dump(settings))
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--site-dir",
        str(folder / "site"),
    ]
    subprocess.run(command, cwd=project, check=True, stderr=subprocess.DEVNULL)
    return folder / "site"


def weight(browser: Browser, site: str, path: str) -> int:
    """Bytes over the wire for the first view of a page, all files included."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(site + path, wait_until="networkidle")
    context.close()
    return round(sum(sizes))


def lighthouse(site: str, path: str) -> dict[str, Any]:
    """Lighthouse's four scores and the time to the largest paint, on its slow phone."""
    found = (ROOT / ".venv" / "browser.path").read_text().strip()
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    command = ["npx", "--yes", "lighthouse", site + path, "--quiet", "--output=json", flags]
    environment = os.environ | ({"CHROME_PATH": found} if found else {})
    result = subprocess.run(command, capture_output=True, text=True, env=environment)
    report = json.loads(result.stdout)
    scores = {name: round(c["score"] * 100) for name, c in report["categories"].items()}
    return scores | {"LCP": report["audits"]["largest-contentful-paint"]["displayValue"]}


def main() -> None:
    """Prints a line a page: our weight, the theme's, the ratio, and Lighthouse's figures."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        theirs_folder = untouched(Path(temporary))
        browser = launch(playwright)
        with (
            serving(ROOT / "site", Compressing) as ours,
            serving(theirs_folder, Compressing) as theirs,
        ):
            for kind, path in KINDS.items():
                own, other = weight(browser, ours, path), weight(browser, theirs, path)
                print(
                    f"{kind}: {own:,} bytes; theme as it comes {other:,}; ratio {own / other:.2f}"
                )
            measure(browser, ours, theirs)
            large = Path(temporary) / "large"
            shutil.copytree(ROOT / "site", large)
            write_large_site(large / "assets", PAGES)
            with serving(large, Compressing) as many:
                measure_large(browser, many)
            if shutil.which("npx") is None:
                print("Lighthouse left out: it needs Node.")
                return
            for kind, path in KINDS.items():
                print(f"{kind}: {lighthouse(ours, path)}")


if __name__ == "__main__":
    main()
