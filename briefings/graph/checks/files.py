"""The files of the content folder, beside the records in them."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from briefings.graph.checks.media import shown
from briefings.graph.checks.subject import Subject
from briefings.model.problem import Problem, Spot
from briefings.model.suggestion import closest

# What MkDocs makes the page of a folder of.
_HOME_NAMES = frozenset({"index", "readme"})
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})


def own_index(subject: Subject) -> Iterator[Problem]:
    """The home page is generated, and two pages cannot be at one address."""
    for name in sorted(subject.paths):
        path = PurePosixPath(name)
        if len(path.parts) == 1 and path.suffix in _MARKDOWN and path.stem.lower() in _HOME_NAMES:
            message = f"{name} would be the home page, which is generated from the records"
            hint = f"rename it, to about{path.suffix} say; it is then a page of its own, for `nav` in mkdocs.yml"
            yield Problem("own-index", message, Spot(name), hint)


def no_content(subject: Subject) -> Iterator[Problem]:
    """A site of nothing is a wrong folder more often than a plan."""
    if not any(path.lower().endswith((".yml", ".yaml")) for path in subject.paths):
        hint = "write a first record there, or set `content_dir` to the folder that has them; `briefings new` makes one"
        yield Problem("no-content", "the content folder has no YAML file", Spot("."), hint)


def missing_file(subject: Subject) -> Iterator[Problem]:
    """A picture that is named must be there."""
    for record, position, media in shown(subject):
        if media.file not in subject.paths:
            others = (path for path in subject.paths if not path.lower().endswith((".yml", ".yaml", ".md")))
            hint = (
                closest(media.file, sorted(others)) or "add the file, or correct its name: paths start below content/"
            )
            keys = ("media", position, "file")
            yield subject.problem("missing-file", f'there is no file "{media.file}"', hint, record, *keys)


def archived_media(subject: Subject) -> Iterator[Problem]:
    """The desk's copy of a source is evidence: it is never published."""
    copies = {source.archive.file: source.id for source in subject.corpus.sources.values() if source.archive}
    for record, position, media in shown(subject):
        if media.file in copies:
            message = f'"{media.file}" is the archived copy of the source "{copies[media.file]}"'
            hint = "show another file, or a copy that may be published under its own name"
            yield subject.problem("archived-media", message, hint, record, "media", position, "file")


def media_without_credit(subject: Subject) -> Iterator[Problem]:
    """A picture is somebody's work."""
    for record, position, media in shown(subject):
        if media.credit is None:
            message = f'nobody says whose work "{media.file}" is'
            yield subject.problem("media-without-credit", message, "add `credit`", record, "media", position, "file")
