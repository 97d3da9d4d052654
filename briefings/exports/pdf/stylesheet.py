"""A stylesheet asked about single elements, for the few properties that WeasyPrint does not take from it.

It draws a picture within a page by that picture's own attributes alone, and does not know `unicode-bidi: plaintext`.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any
from xml.etree.ElementTree import Element

import cssselect2
import tinycss2

from briefings.exports.pdf.mixing import mixed

_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
_DEPTH = 8
"""Variables that lead to variables are followed so far."""


class Stylesheet:
    """The rules for paper that set one of `properties`, in the order of layers, selectors and lines."""

    def __init__(self, css: str, properties: Collection[str]) -> None:
        self._wanted = frozenset(properties)
        self._matcher: Any = cssselect2.Matcher()
        self._layers: list[str] = []
        self._variables: dict[str, tuple[int, str]] = {}
        self._read(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), "")

    def of(self, root: Element) -> Iterator[tuple[Element, dict[str, str]]]:
        """Every element below `root` that a rule is about, with what the rules say of it."""
        for wrapper in cssselect2.ElementWrapper.from_html_root(root, content_language=None).iter_subtree():
            matches = self._matcher.match(wrapper)
            if not matches:
                continue
            found: dict[str, str] = {}
            for _, _, _, (_, said) in sorted(matches, key=lambda match: (match[3][0], match[0], match[1])):
                found.update(said)
            yield wrapper.etree_element, {name: self._filled(value) for name, value in found.items()}

    def _read(self, rules: list[Any], layer: str) -> None:
        for rule in rules:
            if rule.type == "qualified-rule":
                self._rule(rule, layer)
            elif rule.type == "at-rule":
                self._at_rule(rule, layer)

    def _at_rule(self, rule: Any, layer: str) -> None:
        prelude = tinycss2.serialize(rule.prelude).strip()
        if rule.lower_at_keyword == "layer":
            self._layers += [name.strip() for name in prelude.split(",") if name.strip() not in self._layers]
            layer = prelude
        elif rule.lower_at_keyword != "media" or prelude not in ("print", "all"):
            return
        if rule.content is not None:
            self._read(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), layer)

    def _rule(self, rule: Any, layer: str) -> None:
        said = {}
        rank = self._layers.index(layer) if layer in self._layers else len(self._layers)
        for one in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
            if one.type != "declaration":
                continue
            value = tinycss2.serialize(one.value).strip()
            if one.name.startswith("--") and tinycss2.serialize(rule.prelude).strip() == ":root":
                if rank >= self._variables.get(one.name, (0, ""))[0]:
                    self._variables[one.name] = (rank, value)
            elif one.lower_name in self._wanted:
                said[one.lower_name] = value
        if said:
            self._add(rule.prelude, (rank, said))

    def _add(self, prelude: Any, payload: tuple[int, dict[str, str]]) -> None:
        try:
            selectors = cssselect2.compile_selector_list(prelude)
        except cssselect2.SelectorError:
            return  # of a state or an element that paper does not have
        for selector in selectors:
            if selector.pseudo_element is None and not selector.never_matches:
                self._matcher.add_selector(selector, payload)

    def _filled(self, value: str) -> str:
        for _ in range(_DEPTH):
            filled = _VARIABLE.sub(lambda found: self._variables.get(found[1], (0, (found[2] or "").strip()))[1], value)
            if filled == value:
                break
            value = filled
        return mixed(value)
