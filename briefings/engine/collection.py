"""What reaches the site: our pages and files, plain Markdown pages, media that a record names; nothing else."""

from functools import partial
from importlib import resources
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel

from briefings.engine.computed import computed_file
from briefings.engine.generated import page_file
from briefings.engine.spool import Spool, Waiting
from briefings.errors import BriefingsError
from briefings.site import Site

_RAW_PARTS = ("components", "layout", "pages")
"""Folders of the theme that hold what bundles and pages are made of."""
_OUR_THEME = Path(str(resources.files("briefings.templates"))).resolve()


class PageInTheWay(BriefingsError):
    """A file of the desk stands where the site makes a page."""

    exit_code = 1


def collect(files: Files, config: MkDocsConfig, site: Site) -> Files:
    """The files of the site, ours among them. `PageInTheWay` for a Markdown page at the address of one of ours."""
    plain = [file for file in files if _is_wanted(file, config, site)]
    spool = Spool()
    waiting = Waiting(spool)
    ours = [page_file(config, page, site.render, waiting) for page in site.pages.values()]
    _refuse_doubles(plain, ours)
    made = [computed_file(config, path, partial(spool.get, spool.put(content))) for path, content in site.files()]
    others = [file.url.removeprefix("./") for file in Files(plain).documentation_pages()]
    made += [computed_file(config, path, make) for path, make in (*site.computed_files(), *site.pictures())]
    made += [computed_file(config, path, make) for path, make in site.files_for_robots(others)]
    computed = {file.dest_uri for file in made}
    return Files([*ours, *(file for file in plain if file.dest_uri not in computed), *made])


def _is_wanted(file: File, config: MkDocsConfig, site: Site) -> bool:
    if file.src_dir is None:
        return True  # another plugin made it
    if Path(file.src_dir) != Path(config.docs_dir):
        if _is_asset(file):
            file.inclusion = InclusionLevel.NOT_IN_NAV  # `exclude_docs` is about content, not the theme
            return True
        return False
    if not file.is_documentation_page() and file.src_uri not in site.media:
        return False
    if not _is_inside(file, config):
        raise Abort(
            f"{file.src_uri} leads out of the content folder, and would publish what stands there.\n"
            "Put a copy of the file in its place."
        )
    if not file.is_documentation_page():
        file.inclusion = InclusionLevel.NOT_IN_NAV  # a record's word stands above `exclude_docs`
        file.dest_uri = site.media[file.src_uri]
    return True


def _is_asset(file: File) -> bool:
    """A file of a theme's folder that is meant to be published. MkDocs would publish all but HTML."""
    if file.src_uri == "sitemap.xml":
        return False  # a template of MkDocs', which we do not fill: `exports.sitemap`
    top = file.src_uri.partition("/")[0]
    ours = file.src_dir is not None and Path(file.src_dir).resolve() == _OUR_THEME
    return top == "assets" if ours else top not in _RAW_PARTS


def _is_inside(file: File, config: MkDocsConfig) -> bool:
    path = file.abs_src_path
    return path is not None and Path(path).resolve().is_relative_to(Path(config.docs_dir).resolve())


def _refuse_doubles(plain: list[File], ours: list[File]) -> None:
    taken = {file.dest_uri for file in ours}
    included = Files(plain).documentation_pages()
    for file in plain:
        if file.is_documentation_page() and file.dest_uri in taken and file in included:
            raise PageInTheWay(
                f"own-index: {file.src_uri} stands where the site makes its own page, /{file.url.removeprefix('./')}",
                "give the file another name (about.md, method.md) and link to it, or exclude it with `exclude_docs`",
            )
