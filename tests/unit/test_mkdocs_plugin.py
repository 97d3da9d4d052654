"""The plugin under both engines: what reaches the site, what stops a build, and that a site is whole or untouched."""

import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desk_folder import ENGINES, PATIENCE, actors, command, contents, environment, execute, make_desk, run, told, write
from picture_samples import png

from briefings.cli.new import start_desk
from briefings.engine.building import load
from briefings.errors import UsageError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return make_desk(tmp_path / "desk")


@pytest.fixture(scope="module")
def prototype(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = make_desk(tmp_path_factory.mktemp("prototype") / "desk")
    assert run(desk, "mkdocs", "build").returncode == 0
    return desk


@pytest.fixture
def built(prototype: Path, tmp_path: Path) -> Path:
    """A desk whose site has been built."""
    return shutil.copytree(prototype, tmp_path / "desk")


def configure(desk: Path, more: str) -> None:
    with (desk / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(more)


def override(desk: Path, name: str, text: str) -> None:
    """A template of the desk's own before the theme's."""
    (desk / "shell").mkdir(exist_ok=True)
    (desk / "shell" / name).write_text(text, "utf-8")
    config = desk / "mkdocs.yml"
    config.write_text(config.read_text().replace("{name: briefings}", "{name: briefings, custom_dir: shell}"))


# What reaches the site


def test_both_engines_build_the_same_bytes_without_a_warning(desk: Path) -> None:
    for engine in ENGINES:
        done = run(desk, engine, "build", "--strict", "-d", engine)
        assert (done.returncode, "WARNING" in done.stderr) == (0, False), done.stderr
    assert contents(desk / "mkdocs") == contents(desk / "properdocs")


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("which", ["fresh", "ours"])
def test_a_strict_build_says_nothing_of_a_fresh_desk_and_of_our_own_content(
    tmp_path: Path, which: str, engine: str
) -> None:
    desk = ROOT
    if which == "fresh":
        desk = tmp_path / "desk"
        start_desk(desk)
    done = run(desk, engine, "build", "--strict", "--quiet", "-d", str(tmp_path / "site"))
    assert (done.returncode, told(done)) == (0, "")
    assert (tmp_path / "site" / "index.html").is_file()


def test_only_pages_and_media_that_a_record_names_reach_the_site(desk: Path) -> None:
    kept = ("notes.txt", "table.csv", "unused.png", "archive/copy.html", "archive/copy.md", ".hidden.md")
    for name in (*kept, "a.json", ".dot/x.png", ".htaccess", "DAY.YML.bak"):
        write(desk, name, "not for publication")
    write(desk, "shown/map.png", png())
    write(desk, "empty.yaml", "# not for publication\nplaces:\n  bridge: {name: Bridge, kind: facility}\n")
    write(
        desk,
        "event.yml",
        "events:\n  closure:\n    title: Closure\n    where: [bridge]\n    sources: [copied]\n"
        "    media: [{file: shown/map.png, alt: A map}]\n"
        "sources:\n  copied:\n    type: webpage\n    title: Notice\n    publisher: hts\n"
        "    archive: {file: content/archive/copy.html}\n",
    )
    configure(desk, "exclude_docs: |\n  archive/\n  .*\n")
    done = run(desk, "mkdocs", "build")
    assert done.returncode == 0, told(done)
    published = contents(desk / "site")
    assert "shown/map.png" in published
    names = set(published)
    pages = {name for name in names if name.endswith(".html")}
    assert pages >= {"index.html", "about/index.html", "actors/hts/index.html", "events/closure/index.html", "404.html"}
    for name in names - pages - {"shown/map.png"}:
        assert name.startswith(("sitemap.xml", "robots.txt", "assets/", "search/", "data/", "feeds/")), name
    assert not {name for name in names if name.startswith(("archive", "components", "layout", "pages", "."))}
    for name in names:
        assert b"not for publication" not in (desk / "site" / name).read_bytes(), name


def test_excluded_markdown_stays_out_and_our_pages_in(desk: Path) -> None:
    configure(desk, 'exclude_docs: "*"\n')
    assert run(desk, "mkdocs", "build", "--strict").returncode == 0
    assert not (desk / "site" / "about").exists()
    assert (desk / "site" / "actors" / "hts" / "index.html").exists()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("theme", ["briefings", "material"])
def test_a_fresh_desk_whose_plugin_line_is_missing_publishes_markdown_or_nothing(
    tmp_path: Path, theme: str, engine: str
) -> None:
    desk = tmp_path / "desk"
    start_desk(desk)
    for name in ("day/record.yaml", "notes.txt", "table.csv", "copy.html", "picture.png", ".env", "secret"):
        write(desk, name, "not for publication")
    config = (desk / "mkdocs.yml").read_text()
    missing = re.sub(r"(?ms)^plugins:\n.*?\n\n", "", config)
    assert "plugins" not in missing
    assert missing != config
    (desk / "mkdocs.yml").write_text(missing.replace("name: briefings", f"name: {theme}"))
    done = run(desk, engine, "build")
    published = contents(desk / "site")
    for name in published:
        data = (desk / "site" / name).read_bytes()
        assert b"not for publication" not in data, name
        assert b"river-authority" not in data, name
    if theme == "material":
        assert done.returncode == 0, told(done)
        pages = {name for name in published if name.endswith(".html")}
        assert pages == {"404.html", "about/index.html", "method/index.html"}
        assert {name.partition("/")[0] for name in set(published) - pages} <= {
            "assets",
            "search",
            "sitemap.xml",
            "sitemap.xml.gz",
        }


def test_a_theme_of_somebody_else_shows_the_pages_with_titles_escaped(tmp_path: Path) -> None:
    desk = make_desk(tmp_path / "desk", "material")
    done = run(desk, "mkdocs", "build", "--strict")
    assert done.returncode == 0, told(done)
    page = (desk / "site" / "actors" / "hts" / "index.html").read_text()
    assert re.search(r"<h1[^>]*>HTS &lt;b&gt; &amp; allies</h1>", page)
    assert "HTS <b>" not in page
    assert "<lastmod>" not in (desk / "site" / "sitemap.xml").read_text()


# What stops a build


def test_a_link_of_the_content_folder_to_the_outside_is_refused(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    (desk / "content" / "x.md").symlink_to(tmp_path / "secret.md")
    done = run(desk, "mkdocs", "build")
    assert done.returncode == 1
    assert "x.md leads out of the content folder" in told(done)
    assert not (desk / "site").exists()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("name", "text", "said", "arguments"),
    [
        ("more.yml", "actors: {new: {nmae: New, type: rebel-group}}\n", "more.yml:1:16: error unknown-key: an", []),
        ("more.yml", actors(lonely="Lonely"), "more.yml:2:3: warning unused-record: ", ["--strict"]),
        ("more.md", "# More\n\n[x](/actors/nobody/)\n", "there is no page or file /actors/nobody/", []),
        ("more.md", "# More\n\n[x](actors/hts/#none)\n", "/actors/hts/ has no anchor 'none'", []),
    ],
    ids=["error", "warning", "link", "anchor"],
)
def test_a_mistake_in_the_content_ends_the_build_and_leaves_the_site(
    built: Path, engine: str, name: str, text: str, said: str, arguments: list[str]
) -> None:
    before = contents(built / "site")
    write(built, name, text)
    write(built, "day.yml", (built / "content" / "day.yml").read_text().replace("The siege", "The long siege"))
    done = run(built, engine, "build", *arguments)
    assert done.returncode == 1
    assert said in told(done)
    assert "Traceback" not in done.stderr
    assert contents(built / "site") == before


def test_a_template_of_the_desk_with_a_dead_link_ends_the_build_and_leaves_the_site(built: Path) -> None:
    before = contents(built / "site")
    override(built, "main.html", '<a href="{{ base_url }}/team/">Team</a>{{ page.content }}')
    done = run(built, "mkdocs", "build")
    assert done.returncode == 1
    assert "there is no page or file /team/" in told(done)
    assert contents(built / "site") == before


@pytest.mark.parametrize("engine", ENGINES)
def test_a_template_that_breaks_in_the_middle_of_a_build_leaves_the_site(built: Path, engine: str) -> None:
    before = contents(built / "site")
    override(built, "main.html", "{% if page.url == 'actors/sna/' %}{{ 1 // 0 }}{% endif %}{{ page.content }}")
    assert run(built, engine, "build").returncode != 0
    assert contents(built / "site") == before
    done = run(built, "briefings", "build")
    assert done.returncode != 0
    assert "Traceback" not in told(done)
    assert contents(built / "site") == before
    (built / "shell" / "main.html").unlink()
    assert run(built, engine, "build").returncode == 0
    assert contents(built / "site") == before, "a build after a broken one has the bytes of the first"


def test_warnings_of_mkdocs_itself_leave_the_site_under_strict(built: Path) -> None:
    before = contents(built / "site")
    write(built, "about.md", "# About\n\n[x](nowhere.md)\n\n[y](https://example.org/)\n")
    assert run(built, "mkdocs", "build", "--strict").returncode == 1
    assert contents(built / "site") == before


@pytest.mark.parametrize(
    ("program", "name", "said", "advice"),
    [
        ("mkdocs", "index.md", "content/index.md:1:1: error own-index: ", "rename it"),
        ("properdocs", "index.md", "content/index.md:1:1: error own-index: ", "rename it"),
        ("briefings", "index.md", "content/index.md:1:1: error own-index: ", "rename it"),
        ("mkdocs", "README.md", "content/README.md:1:1: error own-index: ", "rename it"),
        ("mkdocs", "actors/hts.md", "own-index: actors/hts.md stands where", "another name"),
        ("briefings", "actors/hts/index.md", "own-index: actors/hts/index.md stands where", "another name"),
    ],
)
def test_a_page_of_the_desk_where_the_site_makes_one_is_an_error_with_advice(
    desk: Path, program: str, name: str, said: str, advice: str
) -> None:
    write(desk, name, "mine")
    done = run(desk, program, "build")
    assert done.returncode == 1
    assert said in told(done)
    assert advice in told(done)
    assert not (desk / "site").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("edtion: public", 'did you mean "edition"'),
        ("edition: secret", "edition"),
        ("timezone: Mars/Base", "Mars/Base"),
        ("language: no", "in quotes"),
        ("publisher: {contact: 'javascript:alert(1)'}", "https: or mailto:"),
        ("publisher: {nam: x}", "nam"),
        ("severities: {a-code: loud}", "loud"),
        ("schema: 2", "schema"),
    ],
)
def test_a_wrong_option_is_a_configuration_error(desk: Path, options: str, said: str) -> None:
    config = (desk / "mkdocs.yml").read_text().replace("[briefings]", f"[briefings: {{{options}}}]")
    (desk / "mkdocs.yml").write_text(config)
    with pytest.raises(UsageError, match=re.escape(said)):
        load(desk / "mkdocs.yml")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_wrong_option_ends_the_run_and_leaves_the_site(built: Path, engine: str) -> None:
    before = contents(built / "site")
    options = "edtion: public, timezone: Mars/Base"
    config = (built / "mkdocs.yml").read_text().replace("[briefings]", f"[briefings: {{{options}}}]")
    (built / "mkdocs.yml").write_text(config)
    done = run(built, engine, "build")
    assert done.returncode == 1
    for said in ('did you mean "edition"', "Mars/Base"):
        assert said in told(done)
    assert "Traceback" not in told(done)
    assert contents(built / "site") == before


# Whole or untouched


@pytest.mark.parametrize("engine", ENGINES)
def test_gh_deploy_pushes_the_published_site(desk: Path, tmp_path: Path, engine: str) -> None:
    def git(*arguments: str) -> bytes:
        return subprocess.run(["git", *arguments], cwd=desk, check=True, capture_output=True).stdout

    remote = str(tmp_path / "remote.git")
    git("init", "-q", "--bare", remote)
    git("init", "-q")
    git("config", "user.name", "Desk")
    git("config", "user.email", "desk@example.org")
    git("remote", "add", "origin", remote)
    git("add", "mkdocs.yml", "content")
    git("commit", "-q", "-m", "content")
    done = run(desk, engine, "gh-deploy", "--strict")
    assert done.returncode == 0, told(done)
    pushed = git("--git-dir", remote, "ls-tree", "-r", "--name-only", "gh-pages").decode().split()
    assert set(pushed) - {".nojekyll"} == set(contents(desk / "site"))
    home = git("--git-dir", remote, "show", "gh-pages:index.html")
    assert home == (desk / "site" / "index.html").read_bytes()
    write(desk, "more.yml", "actors: {new: {nmae: New}}\n")
    assert run(desk, engine, "gh-deploy").returncode == 1
    assert git("--git-dir", remote, "rev-list", "--count", "gh-pages").strip() == b"1"


@contextmanager
def building(desk: Path, program: str) -> Iterator["subprocess.Popen[bytes]"]:
    build = subprocess.Popen(command(program, "build", "-q"), cwd=desk, env=environment(), stderr=subprocess.DEVNULL)
    try:
        yield build
    finally:
        build.kill()
        build.wait(timeout=PATIENCE)


@pytest.mark.parametrize("program", ENGINES)
def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one(desk: Path, program: str) -> None:
    write(desk, "many.yml", actors(**{f"actor_{number}": f"Actor {number}" for number in range(60)}))
    assert run(desk, program, "build", "-q").returncode == 0
    old = contents(desk / "site")
    write(desk, "late.yml", actors(late="One more"))
    started = time.monotonic()
    assert run(desk, program, "build", "-q", "-d", "expected").returncode == 0
    span = time.monotonic() - started
    new = contents(desk / "expected")
    assert new != old
    chance, killed = random.Random(7), 0
    for _ in range(50):
        with building(desk, program) as build:
            time.sleep(chance.uniform(0.4, 1.0) * span)
            build.kill()
            caught = build.wait(timeout=PATIENCE) == -signal.SIGKILL
        killed += caught
        span *= 1 if caught else 0.9
        assert contents(desk / "site") in (old, new)
        if killed == 6:
            break
    assert killed == 6, "too few builds were caught at work"
    assert run(desk, program, "build", "-q").returncode == 0
    assert contents(desk / "site") == new


LATE = actors(late="One more")


@pytest.fixture(scope="module")
def later(prototype: Path) -> dict[str, str]:
    """The site of a built desk after one more edit."""
    desk = Path(shutil.copytree(prototype, prototype.parent / "later"))
    write(desk, "late.yml", LATE)
    assert run(desk, "mkdocs", "build").returncode == 0
    return contents(desk / "site")


DIE = """
import os, signal, sys
from briefings.publishing import release_folder
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
def die_after(act):
    return lambda *given: (act(*given), die())
name, where, when = sys.argv[1:]
place = release_folder if where == "module" else release_folder.ReleaseFolder
setattr(place, name, die_after(getattr(place, name)) if when == "after" else die)
from mkdocs.__main__ import cli
cli(["build", "-q"])
"""


@pytest.mark.parametrize(
    ("step", "where", "when", "published"),
    [
        ("set_aside", "class", "after", False),
        ("bring_back", "class", "after", False),
        ("commit", "class", "before", False),
        ("exchange", "module", "before", False),
        ("exchange", "module", "after", True),
        ("move_hidden_folders", "module", "before", False),
        ("flush_names", "module", "before", True),
    ],
)
def test_a_build_killed_at_each_step_of_publication_is_mended_by_the_next_one(
    built: Path, later: dict[str, str], step: str, where: str, when: str, published: bool
) -> None:
    desk = built
    for name, text in ((".nojekyll", ""), (".git/HEAD", "ref")):
        (desk / "site" / name).parent.mkdir(exist_ok=True)
        (desk / "site" / name).write_text(text)
    old = contents(desk / "site")
    write(desk, "late.yml", LATE)
    assert execute(desk, [sys.executable, "-c", DIE, step, where, when]).returncode == -signal.SIGKILL
    here = contents(desk / "site")
    assert ("actors/late/index.html" in here) is published
    if not published:
        assert here == old
    assert run(desk, "mkdocs", "build", "-q").returncode == 0
    kept = {name: old[name] for name in (".nojekyll", ".git/HEAD")}
    assert contents(desk / "site") == {**later, **kept}
    assert sorted(path.name for path in desk.iterdir() if path.name.startswith(".site")) == [".site.staging"]


def test_two_builds_at_once_end_with_one_refused_or_both_whole(desk: Path) -> None:
    builds = [
        subprocess.Popen(
            command("mkdocs", "build", "-q"),
            cwd=desk,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for _ in range(2)
    ]
    ends = [(build.communicate(timeout=PATIENCE)[0], build.returncode) for build in builds]
    assert {code for _, code in ends} <= {0, 3}
    assert 0 in {code for _, code in ends}
    assert all("another build" in said for said, code in ends if code == 3)
    assert (desk / "site" / "index.html").exists()
