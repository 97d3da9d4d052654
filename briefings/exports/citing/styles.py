"""Which CSL styles there are: those that hayagriva holds, by its names, and files of the desk's own."""

from dataclasses import dataclass
from pathlib import Path

from briefings.errors import EnvironmentTrouble, UsageError
from briefings.model.suggestion import closest

DEFAULT_STYLE = "chicago-notes"
LARGEST_FILE = 2_000_000
"""Bytes. The largest style of the public collection has about 100,000."""

_NAMES = """
    american-anthropological-association american-chemical-society american-geophysical-union
    american-institute-of-aeronautics-and-astronautics american-institute-of-physics
    american-medical-association american-meteorological-society american-physics-society
    american-physiological-society american-political-science-association american-psychological-association
    american-society-for-microbiology american-society-of-civil-engineers
    american-society-of-mechanical-engineers american-sociological-association angewandte-chemie annual-reviews
    annual-reviews-author-date apa associacao-brasileira-de-normas-tecnicas association-for-computing-machinery
    biomed-central bmj bristol-university-press british-medical-journal cell chicago-author-date
    chicago-fullnotes chicago-notes chicago-shortened-notes council-of-science-editors
    cse-citation-sequence-brackets-8th-edition current-opinion deutsche-gesellschaft-für-psychologie
    deutsche-sprache elsevier-harvard elsevier-vancouver elsevier-with-titles frontiers future-medicine
    future-science gb-7714-2005-numeric gb-7714-2015-author-date gb-7714-2015-note gb-7714-2015-numeric
    gost-r-705-2008-numeric harvard-cite-them-right ieee institute-of-electrical-and-electronics-engineers
    institute-of-physics-numeric iso-690-author-date iso-690-numeric karger mary-ann-liebert-vancouver mla mla-8
    modern-humanities-research-association modern-humanities-research-association-notes
    modern-language-association modern-language-association-8 multidisciplinary-digital-publishing-institute
    nature pensoft plos public-library-of-science royal-society-of-chemistry sage-vancouver sist02 spie
    springer-basic springer-basic-author-date springer-fachzeitschriften-medizin-psychologie
    springer-humanities-author-date springer-lecture-notes-in-computer-science springer-mathphys
    springer-socpsych-author-date springer-vancouver taylor-and-francis-chicago-author-date
    taylor-and-francis-national-library-of-medicine the-institution-of-engineering-and-technology the-lancet
    thieme trends turabian-author-date turabian-fullnote-8
"""
STYLE_NAMES = tuple(_NAMES.split())
"""hayagriva's, as of typst 0.15."""

_AUTHORS_LOST = "this version of the library leaves out the authors in it"
REFUSED_STYLES = {
    "alphanumeric": "it has no form for a list of references",
    "copernicus": "this version of the library leaves out the authors of web pages in it",
    "council-of-science-editors-author-date": "this version of the library leaves out the titles of web pages in it",
    "cse-name-year": "this version of the library leaves out the titles of web pages in it",
    "nlm-citation-sequence": _AUTHORS_LOST,
    "nlm-citation-sequence-superscript": _AUTHORS_LOST,
    "vancouver": _AUTHORS_LOST,
    "vancouver-superscript": _AUTHORS_LOST,
}
"""Styles that the library knows too, and why a citation in them would be a wrong one."""


@dataclass(frozen=True, slots=True)
class Style:
    """A CSL style."""

    name: str
    """hayagriva's name, or the path of the file."""
    csl: str | None = None
    """The file's content; None for a style that the library holds."""


def style_of(name: str, folder: Path) -> Style:
    """A style by its name, or the `.csl` file of that path, relative to a folder.

    `UsageError` where there is no such style, `EnvironmentTrouble` where a file cannot be read.
    """
    if name.lower().endswith(".csl"):
        return Style(name, _content(folder / name))
    if name in STYLE_NAMES:
        return Style(name)
    if name in REFUSED_STYLES:
        raise UsageError(f'the citation style "{name}" cannot be used: {REFUSED_STYLES[name]}', _all())
    known = _near(name)
    raise UsageError(f'there is no citation style "{name}"', f"{known}\n{_all()}" if known else _all())


def _near(name: str) -> str:
    """ "harvard" is not close to "harvard-cite-them-right" letter by letter, but that is what is meant."""
    begun = [known for known in STYLE_NAMES if name and known.startswith(name.lower())]
    inside = [known for known in STYLE_NAMES if name and name.lower() in known.split("-")]
    first = next(iter(begun + inside), None)
    return f'did you mean "{first}"?' if first else closest(name.lower(), STYLE_NAMES)


def _all() -> str:
    return f"styles: {', '.join(STYLE_NAMES)}; or a file, such as desk.csl"


def _content(file: Path) -> str:
    if not file.is_file():
        raise UsageError(f"there is no file {file}", "name a citation style, or a .csl file that is there")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise EnvironmentTrouble(f"{file} cannot be read: {error.strerror}") from None
    if len(data) > LARGEST_FILE:
        raise UsageError(f"{file} is too large for a citation style: more than {LARGEST_FILE:,} bytes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{file} is no citation style: it is not UTF-8") from None
