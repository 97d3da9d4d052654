"""Whatever is missing from a corpus, an editor is told; nothing raises."""

import random
from typing import cast

import pytest
import yaml
from sample_site import NOW, SAMPLE

from briefings.loading.nodes import plain
from briefings.loading.reader import read
from briefings.loading.tree import MemoryTree
from briefings.settings import Publisher, Settings
from briefings.site import open_site


def merged() -> dict[str, dict[str, dict[str, object]]]:
    found: dict[str, dict[str, dict[str, object]]] = {}
    for path in sorted((SAMPLE / "content").glob("*.yml")):
        top = read(path.name, path.read_bytes()).top
        assert top is not None
        for shelf, records in cast(dict[str, dict[str, dict[str, object]]], plain(top)).items():
            found.setdefault(shelf, {}).update(records)
    return found


def examined(desk: object) -> bool:
    text = yaml.safe_dump(desk, allow_unicode=True, sort_keys=False).encode()
    site = open_site(Settings(publisher=Publisher(actor="northford-desk")), MemoryTree({"desk.yml": text}), NOW)
    return site.verdict.failed()


@pytest.mark.parametrize("shelf", sorted(merged()))
def test_any_record_may_be_missing_and_the_rest_is_still_examined(shelf: str) -> None:
    for record in merged()[shelf]:
        desk = merged()
        del desk[shelf][record]
        examined(desk)


@pytest.mark.parametrize("shelf", sorted(merged()))
def test_any_record_may_be_broken_and_the_rest_is_still_examined(shelf: str) -> None:
    for record in merged()[shelf]:
        desk = merged()
        desk[shelf][record]["no-such-key"] = "x"
        assert examined(desk)


@pytest.mark.parametrize("seed", range(40))
def test_many_records_may_be_missing_at_once(seed: int) -> None:
    chance, desk = random.Random(seed), merged()
    for records in desk.values():
        for record in list(records):
            if chance.random() < 0.3:
                del records[record]
    examined(desk)
