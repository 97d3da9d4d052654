"""Records of the past, linked as those of today are."""

import shutil
from pathlib import Path

import pytest
from repositories import CLAIMS, Desk, claim

from briefings.graph.link import link
from briefings.history.history import History

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
ANSWER = {"responds_to": [{"claim": "held", "as": "disputes"}]}


@pytest.mark.parametrize("answering", [{}, {"desk_notes": "Ask again."}])
def test_who_refers_to_whom_is_known_of_the_past_too(tmp_path: Path, answering: dict[str, str]) -> None:
    desk = Desk(tmp_path / "desk")
    desk.state(claims={**CLAIMS, "other": claim("It broke.", asserted_by="monitor", **ANSWER, **answering)})
    history = desk.history()
    assert isinstance(history, History)
    (version,) = history.versions("b")
    graph = history.graph(version)
    assert graph.referring("held", "claim", "responds_to") == ("other",)
    assert graph == link(graph.corpus, graph.language)[0]
    said = {(key.id, key.field, key.part) for key in history.facts(version).said}
    assert ("held", "response", "other") in said
