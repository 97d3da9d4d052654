"""What the program finds on this machine and in this folder: for `briefings doctor`."""

import platform
import shutil
import tempfile
from collections.abc import Iterator
from importlib import metadata, util
from pathlib import Path

from briefings import __version__
from briefings.cli.configuration import Configured, configured, in_folder
from briefings.cli.evidence_state import evidence_observations
from briefings.cli.extras import extra_observations
from briefings.cli.observation import Observation, State
from briefings.errors import BriefingsError
from briefings.exports.reports import survey_of
from briefings.exports.reports.survey import shown_folder
from briefings.exports.reports.text import count, summary_text
from briefings.history.repository import Missing, NoRepository, Repository, git_version, repository_of
from briefings.publishing.exchange import Unsupported, exchange
from briefings.site import Examined, examine

LIBRARIES = ("mkdocs", "click", "pydantic", "markdown-it-py", "jinja2", "pyyaml", "babel", "rich", "watchfiles")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def observe(config_file: Path | None) -> Iterator[Observation]:
    """Everything, in the order in which one would look."""
    yield Observation(State.GOOD, "briefings", __version__)
    yield Observation(State.GOOD, "Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    yield from (_library(name) for name in LIBRARIES)
    yield _parser()
    yield _engine()
    yield from extra_observations()
    found = _site(config_file)
    site = found if isinstance(found, Configured) else None
    yield found if isinstance(found, Observation) else Observation(State.GOOD, "configuration", str(found.file))
    if site is not None:
        examined = examine(site.settings)
        yield _content(site, examined)
        yield from evidence_observations(site.settings, examined)
    folder = site.settings.content_dir if site else Path.cwd()
    yield _git_program()
    yield _repository(folder)
    yield _exchange((site.site_dir if site and site.site_dir else Path.cwd() / "site").parent)
    yield _browser()


def _site(config_file: Path | None) -> Configured | Observation:
    if config_file is None and in_folder(Path()) is None:
        return Observation(State.NOTE, "configuration", "none in this folder", "start a desk: briefings new my-desk")
    try:
        return configured(config_file)
    except BriefingsError as error:
        return Observation(State.BAD, "configuration", str(error).replace("\n", "; "), error.hint)


def _library(name: str) -> Observation:
    try:
        return Observation(State.GOOD, name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Observation(State.BAD, name, "not installed", f"pip install {name}")


def _parser() -> Observation:
    try:
        there = util.find_spec("yaml._yaml") is not None
    except ModuleNotFoundError:
        there = False
    if there:
        return Observation(State.GOOD, "YAML parser", "in C")
    return Observation(
        State.NOTE,
        "YAML parser",
        "in Python, twenty times slower",
        "install PyYAML from a wheel, or with libyaml's headers present: pip install --force-reinstall pyyaml",
    )


def _engine() -> Observation:
    from briefings.engine.choice import current, version

    used = current() or "mkdocs"
    other = version("properdocs") if used == "mkdocs" else version("mkdocs")
    name = "properdocs" if used == "mkdocs" else "mkdocs"
    found = f"{used} {version(used) or 'not installed'}"
    return Observation(State.GOOD, "engine", f"{found} ({name} {other} is installed too)" if other else found)


def _content(site: Configured, examined: Examined) -> Observation:
    folder = site.settings.content_dir
    survey = survey_of(examined.verdict, examined.tree, len(examined.graph.corpus), folder)
    size = f"{shown_folder(folder, Path.cwd())}: {count(survey.files, 'YAML file')}, {count(survey.records, 'record')}"
    if examined.verdict.failed():
        return Observation(State.BAD, "content", f"{size}; {summary_text(survey)}", "briefings check")
    if examined.verdict.findings:
        return Observation(State.NOTE, "content", f"{size}; {summary_text(survey)}", "briefings check")
    return Observation(State.GOOD, "content", size)


def _git_program() -> Observation:
    version = git_version()
    if version is None:
        return Observation(State.NOTE, "git", "not found", "install git: versions of a briefing come from it")
    return Observation(State.GOOD, "git", version)


_NO_REPOSITORY = {
    Missing.NO_GIT: ("not known without git", "install git: versions of a briefing come from it"),
    Missing.NOT_A_REPOSITORY: ("none", "git init && git add . && git commit: versions of a briefing come from it"),
    Missing.NOT_TRUSTED: ("belongs to another user", "if you trust it: git config --global --add safe.directory DIR"),
    Missing.FAILED: ("cannot be read", "look at it with: git status"),
}


def _repository(folder: Path) -> Observation:
    found = repository_of(folder)
    if isinstance(found, NoRepository):
        words, advice = _NO_REPOSITORY[found.reason]
        said = f" ({found.said})" if found.said else ""
        return Observation(State.NOTE, "repository", f"{words}{said}", advice)
    at = f"{found.root}, {found.branch or 'no branch'}, {(found.commit or 'no commit yet')[:12]}"
    if weakness := _weakness(found):
        return Observation(State.NOTE, "repository", f"{at}; {weakness[0]}", weakness[1])
    return Observation(State.GOOD, "repository", at)


def _weakness(found: Repository) -> tuple[str, str] | None:
    if found.shallow:
        return "shallow: earlier versions are not known", "git fetch --unshallow; in CI, clone with full depth"
    if found.partial:
        return (
            "partial: files of earlier versions may be missing, and nothing here fetches them",
            "where versions are not shown: clone it anew without --filter",
        )
    if found.dirty:
        return f"{count(found.changes, 'file')} not committed", "commit what is published: only then it is a version"
    return None


def _exchange(parent: Path) -> Observation:
    """Try it, in the folder that holds the site."""
    subject = "publishing"
    try:
        with tempfile.TemporaryDirectory(prefix=".briefings-doctor-", dir=parent) as temporary:
            one, other = Path(temporary) / "one", Path(temporary) / "other"
            one.mkdir()
            other.mkdir()
            outcome = exchange(one, other)
    except OSError as error:
        return Observation(
            State.BAD,
            subject,
            f"{parent} cannot be written: {error.strerror or error}",
            "let this user write there, or choose another `site_dir`",
        )
    if isinstance(outcome, Unsupported):
        return Observation(
            State.NOTE,
            subject,
            f"in place, file by file ({outcome.why})",
            "for readers to see either the old site or the new one, put the site on another file system",
        )
    return Observation(State.GOOD, subject, "in one step")


def _browser() -> Observation:
    found = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    if found:
        return Observation(State.GOOD, "Chromium", found)
    return Observation(State.NOTE, "Chromium", "not found", "only the program's own browser tests need it")
