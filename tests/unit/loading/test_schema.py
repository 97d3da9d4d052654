"""The JSON Schema: a schema by its own standard, and agreeing with the loader on shape."""

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from broken_content import cases
from jsonschema import Draft202012Validator

from briefings.loading.schema import json_schema
from briefings.loading.tree import WorkTree

CONTENT = Path(__file__).parents[3] / "content"
SHAPES = {"unknown-kind", "unknown-key", "missing-field", "unknown-value", "wrong-shape"}
# The schema leaves it to the loader that an empty value is an absent one.
RECORD_SHAPES = [
    case
    for case in cases()
    if {finding.code for finding in case.verdict().findings} <= SHAPES and case.name != "a-required-field-left-empty"
]


class Editor(yaml.SafeLoader):
    """Reads as an editor with a JSON Schema does: YAML 1.2, where `NO` and a date are texts."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def as_edited(data: str | bytes) -> Any:
    return yaml.load(data, Editor)


@cache
def validator() -> Any:
    return Draft202012Validator(json_schema())


def accepts(data: bytes) -> bool:
    return bool(validator().is_valid(as_edited(data)))


def test_it_passes_the_metaschema_check(tmp_path: Path) -> None:
    Draft202012Validator.check_schema(json_schema())
    file = tmp_path / "briefings.schema.json"
    file.write_text(json.dumps(json_schema()), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", str(file)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_it_accepts_the_repositorys_own_content() -> None:
    tree = WorkTree(CONTENT)
    refused = [
        path for path in tree.paths() if path.endswith((".yml", ".yaml")) and not accepts(tree.read(path, 10**6))
    ]
    assert refused == []


@pytest.mark.parametrize("case", RECORD_SHAPES, ids=[case.name for case in RECORD_SHAPES])
def test_it_refuses_what_the_loader_refuses_for_its_shape(case: Any) -> None:
    assert any(not accepts(data) for data in case.files.values())


def test_there_are_cases_about_shape() -> None:
    assert len(RECORD_SHAPES) >= 10


@pytest.mark.parametrize(
    "source",
    [
        "claims: {c: {statement: S, asserted_by: ministry, credibility: 3, first_hand: true}}",
        "claims: {c: {statement: S, asserted_by: [a, b], reports: [{source: s, quote: [a, b]}]}}",
        "claims: {c: {statement: S, asserted_by: {said: somebody}, figures: {killed: {best: 3, low: 2.5}}}}",
        "events: {e: {title: T, when: 2024, where: [b, {place: b, precision: 1}], actors: [{actor: b, role: lead}]}}",
        "events: {e: {title: T, when: [2024-11..2024-12]}}",
        "briefings: {b: {situation: s, title: 2024, summary: S, published: '2024-12-01', number: 1}}",
        "places: {p: {name: P, kind: city, lat: 36.2, lon: 37, names: {ar: حلب}}}",
        "disclaimers: {d: {text: T, applies_when: {country: SY, status: [claimed, contested], not: {kind: claim}}}}",
        "actors: {a: {name: A, type: person, relations: [{as: leads, of: b, from: 2020}], release: {tlp: RED}}}",
        "events:",
    ],
)
def test_it_accepts_what_the_loader_accepts(source: str) -> None:
    errors = [error.message for error in validator().iter_errors(as_edited(source))]
    assert errors == []
