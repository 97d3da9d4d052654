"""Lighthouse over pages that are served: what does not depend on the machine must be perfect.

Accessibility, best practices and search engines are held to 100. Performance is a time, and machines are noisy: its
score is told, and held to `AT_LEAST` by `audit.py --performance` alone.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

CATEGORIES = ("accessibility", "best-practices", "seo")
AT_LEAST = 98
FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage --disable-background-networking --disable-component-update"


def lighthouse(program: Path, urls: Sequence[str], folder: Path, *, performance: bool) -> tuple[list[str], str]:
    """What falls short, and the scores in words."""
    found, told = [], []
    for url in urls:
        scores, failed = _scores(program, url, folder / "lighthouse.json")
        told.append("/".join(str(score) for score in scores.values()))
        wanted = dict.fromkeys(CATEGORIES, 100) | ({"performance": AT_LEAST} if performance else {})
        for category, least in wanted.items():
            if scores.get(category, 0) < least:
                found.append(f"{url}: {category} {scores.get(category, 'not told')}: {'; '.join(failed)}")
    return found, f"performance/{'/'.join(CATEGORIES)}: {', '.join(told)}"


def _scores(program: Path, url: str, out: Path) -> tuple[dict[str, int], list[str]]:
    """Category -> score from 0 to 100, and the titles of what is not perfect."""
    out.unlink(missing_ok=True)
    options = ["--quiet", "--output=json", f"--output-path={out}", "--no-enable-error-reporting"]
    subprocess.run(
        ["node", str(program), url, *options, f"--chrome-flags={FLAGS}"],
        env={**os.environ, "CHROME_PATH": shutil.which("chromium") or ""},
        check=False,
        capture_output=True,
    )
    if not out.is_file():
        return {}, ["Lighthouse wrote nothing"]
    report = json.loads(out.read_text("utf-8"))
    scores = {name: round(100 * (one["score"] or 0)) for name, one in report["categories"].items()}
    audits = report["audits"].values()
    failed = [one["title"] for one in audits if one["score"] is not None and one["score"] < 0.9]
    return {name: scores[name] for name in ("performance", *CATEGORIES) if name in scores}, failed
