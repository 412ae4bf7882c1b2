"""Take the README's picture: ``python docs/screenshot.py dossier/dossier.html`` (needs Chromium)."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

OUT = Path(__file__).with_name("images") / "dossier.png"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def take(page_file: Path, out: Path = OUT) -> None:
    """Photograph the head of a dossier with the first quotation open in its report.

    Args:
        page_file: A ``dossier.html``.
        out: Where the picture goes, PNG.

    Raises:
        SystemExit: There is no Chromium on this machine.
    """
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        raise SystemExit("no Chromium on this machine")
    out.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1400, "height": 1050}, color_scheme="light")
        page.goto(page_file.resolve().as_uri())
        page.locator(".finding a.open").first.click()
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=out)
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]))
