"""The documentation of the problem codes says what the registry and the golden cases say."""

from pathlib import Path

from broken_content import MADE, Case, cases

from briefings.model.code import Code
from briefings.model.codes import CODES, GROUPS

PAGE = Path(__file__).parents[2] / "docs" / "problems.md"
TOP = """\
# Problems

What `briefings check` can tell, code by code: what it means, why it matters, and an example with what is
printed for it. An **error** stops a build, a **warning** stops it under `--strict`, **advice** never does.
A site's options may set another severity for any code, or turn it off.

This page is written by `pytest tests/unit/test_docs.py --update-golden`, from `briefings/model/codes.py` and
`tests/golden/problems/`.
"""
MOST_LINES = 40


def test_the_page_on_problems_agrees_with_the_codes_and_their_cases(update_golden: bool) -> None:
    page = problems_page()
    if update_golden:
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page


def test_every_code_is_explained_in_whole_sentences() -> None:
    for code in CODES.values():
        assert code.meaning.endswith("."), code.name
        assert code.why.endswith("."), code.name


def problems_page() -> str:
    by_code = examples()
    parts = [TOP]
    for heading, codes in GROUPS.items():
        rows = "".join(f"| [`{c.name}`](#{c.name}) | {c.severity} | {c.meaning} |\n" for c in codes.values())
        parts.append(f"## {heading}\n\n| Code | Severity | Meaning |\n| --- | --- | --- |\n{rows}")
        parts += [section(code, by_code.get(code.name)) for code in codes.values()]
    return "\n".join(parts)


def section(code: Code, example: Case | None) -> str:
    text = f"### {code.name}\n\n{code.severity.capitalize()}. {code.meaning} {code.why}\n"
    if example is None:
        return f"{text}\nIt depends on the disk and not on what the file says, so there is no example to copy.\n"
    if desk := example.settings.publisher.actor:
        text += f"\nWith the site's option `publisher: {{actor: {desk}}}`:\n"
    if demanded := example.settings.demand_disclaimer:
        text += f"\nWith the site's option `demand_disclaimer: [{', '.join(demanded)}]`:\n"
    if example.name not in MADE:
        text += "".join(map(shown, example.files.items()))
    if example.before is not None:
        text += "\nBefore:\n" + "".join(map(shown, example.before.items()))
    return f"{text}\n```text\n{example.report()}```\n"


def shown(file: tuple[str, bytes]) -> str:
    path, data = file
    language = "yaml" if path.lower().endswith((".yml", ".yaml")) else "text"
    return f"\n`{path}`\n\n```{language}\n{data.decode('utf-8', 'replace')}```\n"


def examples() -> dict[str, Case]:
    """For each code the case that shows it and the fewest other things."""
    found: dict[str, tuple[bool, int, int, Case]] = {}
    for case in cases():
        findings = case.verdict().findings
        size = sum(data.count(b"\n") for data in case.files.values())
        rank = (
            not is_shown_well(case),
            len({finding.code for finding in findings}),
            len(findings) + size // MOST_LINES,
        )
        for finding in findings:
            if finding.code not in found or rank < found[finding.code][:3]:
                found[finding.code] = (*rank, case)
    return {code: case for code, (_, _, _, case) in found.items()}


def is_shown_well(case: Case) -> bool:
    """Whether the page can show its files as they are."""
    return case.name in MADE or all(data.decode("utf-8", "replace").encode() == data for data in case.files.values())
