"""What the handbook tells curators to write is right."""

import re
from pathlib import Path

from briefings.loading.tree import MemoryTree
from briefings.settings import Settings
from briefings.site import open_site

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbook.md"


def test_the_whole_file_of_the_handbook_is_a_desk_without_a_finding() -> None:
    found = re.search(r"## A whole file\n.*?```yaml\n(.*?)```", HANDBOOK.read_text("utf-8"), re.DOTALL)
    assert found is not None
    site = open_site(Settings(), MemoryTree({"day.yml": found[1].encode()}))
    assert [finding.message for finding in site.verdict.findings] == []
    assert "briefings/northford-1/" in site.pages
    for url in site.pages:
        site.render(url)
