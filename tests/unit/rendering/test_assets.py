"""Stylesheet and scripts: one bundle each, the same bytes each time, with the hash of its bytes in its name."""

import re
from hashlib import sha256

from briefings.rendering.assets import PAGE_SCRIPTS, bundles
from briefings.rendering.environment import template_folder


def test_a_bundle_is_the_same_each_time() -> None:
    assert bundles() == bundles()


def test_the_name_carries_the_hash_of_the_content() -> None:
    for address, content in bundles().values():
        found = re.fullmatch(r"assets/[a-z]+-([0-9a-f]{10})\.(css|js)", address)
        assert found
        assert sha256(content).hexdigest().startswith(found[1])


def test_the_order_of_the_layers_is_stated_before_any_is_filled() -> None:
    css = bundles()["css"][1].decode()
    stated = re.search(r"@layer ([a-z, ]+);", css)
    assert stated
    order = stated[1].split(", ")
    assert css.index(stated[0]) < css.index("{")
    assert set(re.findall(r"@layer ([a-z]+) \{", css)) <= set(order)
    assert order[-1] == "print"


def test_every_rule_stands_in_a_layer() -> None:
    for file in template_folder().rglob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
        depth, top = 0, ""
        for char in text:
            depth -= char == "}"
            top += char if depth == 0 else ""
            depth += char == "{"
        assert set(re.split(r"[{};]+", top)) <= {
            part for part in re.split(r"[{};]+", top) if re.match(r"\s*(@layer|$)", part)
        }, file


def test_every_style_and_script_of_the_templates_is_in_one_bundle() -> None:
    made = bundles()
    for file in sorted(template_folder().rglob("*")):
        if file.suffix in (".css", ".js"):
            text = file.read_text("utf-8").strip().encode()
            assert sum(text in content for _, content in made.values()) == 1, file


def test_the_script_of_the_search_is_not_loaded_elsewhere() -> None:
    files = [file.read_text("utf-8").strip().encode() for file in template_folder().glob(PAGE_SCRIPTS["search"])]
    assert len(files) > 1
    made = bundles()
    assert [name for name in made if any(file in made[name][1] for file in files)] == ["search"]
    assert all(file in made["search"][1] for file in files)


def test_nothing_is_fetched_from_elsewhere_and_no_inline_style_is_needed() -> None:
    for _, content in bundles().values():
        text = re.sub(rb"/\*.*?\*/", b"", content, flags=re.DOTALL)
        assert not re.search(rb"https?://|@import|url\((?!data:)", text.replace(b"http://www.w3.org/2000/svg", b""))
