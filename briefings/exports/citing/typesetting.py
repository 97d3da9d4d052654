"""References in a CSL style, set by hayagriva inside typst. The only home of `typst`, which the extra `csl` installs.

The program that typst runs is fixed and imports nothing. References and styles come to it as data: it neither reads
a file nor fetches anything.
"""

import importlib.util
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.errors import EnvironmentTrouble, UsageError
from briefings.exports.citing.hayagriva import Entry, entry_of
from briefings.exports.citing.reference import Reference
from briefings.exports.citing.styled_html import citations_in
from briefings.exports.citing.styles import Style
from briefings.pages.citing import Run, StyledCitation

CHUNK = 25
"""References in one call: few enough that a preview need not wait for those of other pages."""
INSTALL = 'pip install "briefings[csl]"'
# One bibliography for each: they know nothing of each other, so none is "2024b", and none has a dash for its author.
_PROGRAM = b"""\
#let given = json(bytes(sys.inputs.given))
#set text(lang: given.language, region: given.region)
#let style = if given.csl == none { given.style } else { bytes(given.csl) }
#for entry in given.entries { bibliography(bytes(entry), full: true, title: none, style: style) }
"""
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-.*)?")


def typeset(references: Sequence[Reference], style: Style, language: str = "en") -> tuple[StyledCitation, ...]:
    """One citation for each, in the order given; labels of numeric styles count on.

    `language` is that of months and words such as "accessed". `EnvironmentTrouble` where the extra is not installed,
    `UsageError` where the style has no form for a list of references.
    """
    found: list[StyledCitation] = []
    for start in range(0, len(references), CHUNK):
        chunk = references[start : start + CHUNK]
        found += (_counted(one, at, start + at) for at, one in enumerate(_chunk(chunk, style, language), start=1))
    return tuple(found)


def require() -> None:
    """`EnvironmentTrouble` where the extra is not installed."""
    if importlib.util.find_spec("typst") is None:
        raise EnvironmentTrouble("citation styles need a library that is not installed", INSTALL)


def try_out(style: Style) -> None:
    """`UsageError` where a style cannot be read, or has no form for a list of references."""
    typeset([Reference("sample", "book", "Title", ("Author",))], style)


def _chunk(references: Sequence[Reference], style: Style, language: str) -> Iterator[StyledCitation]:
    """A style may leave a type out of its lists, as Chicago leaves out posts: better a plain form than none."""
    addresses = [reference.url for reference in references]
    entries = [entry_of(reference) for reference in references]
    found = citations_in(_compiled(entries, style, language), addresses)
    if again := [at for at, one in enumerate(found) if not one.runs or _is_misread(one, references[at])]:
        plain = [entry_of(references[at], plainly=True) for at in again]
        plainly = citations_in(_compiled(plain, style, language), [addresses[at] for at in again])
        for at, one in zip(again, plainly, strict=True):
            found[at] = replace(one, label=found[at].label)
    return (
        _with_status(_without_idle_word(one), reference.status)
        for one, reference in zip(found, references, strict=True)
    )


def _is_misread(citation: StyledCitation, reference: Reference) -> bool:
    """Whether an unsigned article was set as a book: Chicago puts the paper first, and hayagriva then forgets it."""
    if reference.authors or not reference.container or not citation.text.startswith(reference.container):
        return False
    return any(run.look == "italic" and reference.title in run.text for run in citation.runs[1:])


def _without_idle_word(citation: StyledCitation) -> StyledCitation:
    """APA's style writes "Retrieved" before the address even where it has no day to say after it."""
    runs = list(citation.runs)
    for at, run in enumerate(runs[1:]):
        if run.url and runs[at].text.endswith(" Retrieved "):
            runs[at] = replace(runs[at], text=runs[at].text.removesuffix("Retrieved "))
    return replace(citation, runs=tuple(runs))


def _with_status(citation: StyledCitation, status: str) -> StyledCitation:
    """No style has words for it, and nobody should cite what was retracted without knowing."""
    if not status:
        return citation
    return replace(citation, runs=(*citation.runs, Run(f" [{status.capitalize()}]")))


def _counted(citation: StyledCitation, at: int, number: int) -> StyledCitation:
    label = re.sub(rf"(?<!\d){at}(?!\d)", str(number), citation.label, count=1)
    return replace(citation, label=label)


def _compiled(entries: list[Entry], style: Style, language: str) -> str:
    require()
    import typst

    known = _LANGUAGE.fullmatch(language)
    given = {
        "entries": [json.dumps({"entry": entry}, ensure_ascii=False) for entry in entries],
        "style": style.name,
        "csl": style.csl,
        "language": known[1].lower() if known else "en",
        "region": known[2].upper() if known and known[2] else None,
    }
    inputs = {"given": json.dumps(given, ensure_ascii=False)}
    try:
        html: bytes = typst.compile(_PROGRAM, format="html", ignore_system_fonts=True, sys_inputs=inputs)
    except typst.TypstError as error:
        raise _refused(style, str(error)) from None
    except BaseException as error:
        # A panic of the library is no `Exception`; a damaged style may lead to one.
        if type(error).__name__ != "PanicException":
            raise
        raise _refused(style, str(error)) from None
    return html.decode()


def _refused(style: Style, reason: str) -> UsageError:
    first = (reason.strip().splitlines() or ["unknown reason"])[0][:200]
    return UsageError(f'the citation style "{style.name}" cannot be used: {first}', "choose another style")
