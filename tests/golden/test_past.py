"""The page of what was known when, as the templates write it, of a small desk with a real past.

Judged by eye: `pytest tests/golden/test_past.py --update-golden` rewrites it.
"""

import shutil
from pathlib import Path

import pytest
from repositories import CLAIMS, Desk, claim

from briefings.settings import Settings
from briefings.site import open_site

GOLDEN = Path(__file__).parent / "past"
EVENT = {"situation": "s", "title": "The flood", "when": "2025-12-31"}
HURT = {"hurt": {"measure": "injured", "unit": "people", "said": "dozens"}}
COUNTED = {"hurt": {"measure": "injured", "unit": "people", "low": "50", "high": "70"}}
DISPUTE = claim("It broke.", asserted_by="monitor", responds_to=[{"claim": "held", "as": "disputes"}])


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_what_was_known_when_is_written_like_this(tmp_path: Path, update_golden: bool) -> None:
    desk = Desk(tmp_path / "desk")
    held, forecast = claim(attests=["e"]), claim("The road stays closed.", kind="position", about=["s"])
    desk.state(
        claims={"held": held, "toll": claim("People were hurt.", figures=HURT, about=["s"])}, events={"e": EVENT}
    )
    toll = claim("People were hurt.", figures=COUNTED, about=["s"])
    desk.state(claims={"held": held, "toll": toll, "broke": DISPUTE, "road": forecast}, events={"e": EVENT})
    desk.state(claims={**CLAIMS, "broke": DISPUTE}, events={"e": EVENT})
    site = open_site(Settings(content_dir=desk.content))
    made = site.render("situations/s/as-of/").html.strip() + "\n"
    file = GOLDEN / "as-of.html"
    if update_golden:
        file.parent.mkdir(exist_ok=True)
        file.write_text(made, encoding="utf-8")
    assert file.is_file(), "write it with --update-golden, and read it"
    assert made == file.read_text(encoding="utf-8")
