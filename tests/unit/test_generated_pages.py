"""Our pages as MkDocs holds them between making the first and writing the last."""

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from sample_site import sample

from briefings.engine.generated import GeneratedPage, page_file
from briefings.engine.spool import Spool, Waiting


def waiting(url: str, folder: Path) -> tuple[GeneratedPage, MkDocsConfig]:
    """A page of the sample that MkDocs knows and has not asked for."""
    config = load_config(docs_dir=str(folder), site_name="Desk", plugins=[])
    config.plugins._current_plugin = "briefings"  # as while a plugin's event runs
    page = page_file(config, sample().pages[url], sample().render, Waiting(Spool())).page
    assert isinstance(page, GeneratedPage)
    return page, config


def test_a_made_page_waits_on_the_disk_and_is_whole_when_it_is_asked_for(tmp_path: Path) -> None:
    url = "briefings/northford-bridge-2/"
    page, config = waiting(url, tmp_path)
    assert (page.content, page.rendered) == (None, None)
    page.render(config, Files([]))
    html = sample().render(url).html
    assert page.content == html
    assert page.rendered is not None
    assert [(item.id, item.title) for item in page.toc] == list(page.rendered.toc)
    assert max(len(value) for value in vars(page).values() if isinstance(value, str | bytes)) < len(html) / 3


def test_another_plugin_may_change_what_a_page_says(tmp_path: Path) -> None:
    page, config = waiting("", tmp_path)
    page.render(config, Files([]))
    page.content = f"<p>É</p>{page.content}"
    assert page.content.startswith("<p>É</p>")
