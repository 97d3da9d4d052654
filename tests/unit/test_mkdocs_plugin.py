"""The plugin under both engines: what reaches the site, what stops a build, and that a site is whole or untouched."""

import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from desk_folder import command, contents, environment, make_desk, run

ENGINES = ["mkdocs", "properdocs"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return make_desk(tmp_path / "desk")


def write(desk: Path, name: str, text: str) -> None:
    path = desk / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def add(desk: Path, line: str) -> None:
    with (desk / "content" / "day.yml").open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def test_both_engines_build_the_same_bytes_without_a_warning(desk: Path) -> None:
    for engine in ENGINES:
        done = run(desk, engine, "build", "--strict", "-d", engine)
        assert (done.returncode, "WARNING" in done.stderr) == (0, False), done.stderr
    assert contents(desk / "mkdocs") == contents(desk / "properdocs")


def test_only_pages_and_media_that_a_record_names_reach_the_site(desk: Path) -> None:
    for name in ("notes.txt", "table.csv", "unused.png", "archive/copy.html", ".hidden.md", "a.json", "b.yaml"):
        write(desk, name, "not for publication")
    write(desk, "shown.png", "picture")
    add(desk, "media: shown.png")
    assert run(desk, "mkdocs", "build").returncode == 0
    published = set(contents(desk / "site"))
    assert published >= {"index.html", "about/index.html", "actors/hts/index.html", "shown.png", "404.html"}
    assert published - {"search/index.json"} == {
        name for name in published if name.endswith(".html") or name.startswith(("sitemap", "assets/"))
    } | {"shown.png"}
    assert not any(name.startswith(("archive", "components", "layout", "pages")) for name in published)


def test_excluded_markdown_stays_out_and_our_pages_in(desk: Path) -> None:
    (desk / "mkdocs.yml").write_text((desk / "mkdocs.yml").read_text() + 'exclude_docs: "*"\n')
    assert run(desk, "mkdocs", "build", "--strict").returncode == 0
    assert not (desk / "site" / "about").exists()
    assert (desk / "site" / "actors" / "hts" / "index.html").exists()


def test_a_link_of_the_content_folder_to_the_outside_is_refused(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    (desk / "content" / "x.md").symlink_to(tmp_path / "secret.md")
    done = run(desk, "mkdocs", "build")
    assert done.returncode == 1
    assert "x.md leads out of the content folder" in done.stdout + done.stderr
    assert not (desk / "site").exists()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("mistake", "said", "arguments"),
    [
        ("broken: a mistake", "day.yml:1:1: error broken: a mistake", []),
        ("doubtful: hm", "day.yml:1:1: warning doubtful: hm", ["--strict"]),
        ("link: actors/nobody/", "there is no page or file /actors/nobody/", []),
        ("link: actors/hts/#none", "/actors/hts/ has no anchor 'none'", []),
    ],
)
def test_a_mistake_in_the_content_ends_the_build_and_leaves_the_site(
    desk: Path, engine: str, mistake: str, said: str, arguments: list[str]
) -> None:
    assert run(desk, engine, "build").returncode == 0
    before = contents(desk / "site")
    add(desk, mistake)
    add(desk, "new: Another")
    done = run(desk, engine, "build", *arguments)
    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert contents(desk / "site") == before


def test_warnings_of_mkdocs_itself_leave_the_site_under_strict(desk: Path) -> None:
    assert run(desk, "mkdocs", "build").returncode == 0
    before = contents(desk / "site")
    write(desk, "about.md", "# About\n\n[x](nowhere.md)\n\n[y](https://example.org/)\n")
    assert run(desk, "mkdocs", "build", "--strict").returncode == 1
    assert contents(desk / "site") == before


@pytest.mark.parametrize("name", ["index.md", "README.md", "actors/hts.md", "actors/hts/index.md"])
def test_a_page_of_the_desk_where_the_site_makes_one_is_an_error_with_advice(desk: Path, name: str) -> None:
    write(desk, name, "mine")
    done = run(desk, "mkdocs", "build")
    assert done.returncode == 1
    assert f"own-index: {name} stands where" in done.stdout + done.stderr
    assert "another name" in done.stdout + done.stderr


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
    done = run(desk, "mkdocs", "build")
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_theme_of_somebody_else_shows_the_pages_with_titles_escaped(tmp_path: Path) -> None:
    desk = make_desk(tmp_path / "desk", "material")
    done = run(desk, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    page = (desk / "site" / "actors" / "hts" / "index.html").read_text()
    assert '<h1 id="top-of-it">HTS &lt;b&gt; &amp; allies</h1>' in page
    assert "HTS <b>" not in page
    assert "<lastmod>" not in (desk / "site" / "sitemap.xml").read_text()


@pytest.mark.parametrize("engine", ENGINES)
def test_gh_deploy_pushes_the_published_site(desk: Path, tmp_path: Path, engine: str) -> None:
    def git(*arguments: str) -> str:
        names = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
        return subprocess.run(["git", *names, *arguments], cwd=desk, check=True, capture_output=True, text=True).stdout

    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "remote.git")], check=True)
    git("init", "-q")
    git("config", "user.name", "Desk")
    git("config", "user.email", "desk@example.org")
    git("remote", "add", "origin", str(tmp_path / "remote.git"))
    git("add", "mkdocs.yml", "content")
    git("commit", "-q", "-m", "content")
    done = run(desk, engine, "gh-deploy", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    pushed = git("--git-dir", str(tmp_path / "remote.git"), "ls-tree", "-r", "--name-only", "gh-pages").split()
    assert set(pushed) - {".nojekyll"} == set(contents(desk / "site"))


@pytest.mark.parametrize("engine", ENGINES)
def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one(desk: Path, engine: str) -> None:
    for number in range(150):
        add(desk, f"actor-{number}: Actor {number}")
    assert run(desk, engine, "build").returncode == 0
    old = contents(desk / "site")
    add(desk, "late: One more")
    assert run(desk, engine, "build", "-d", "expected").returncode == 0
    new = contents(desk / "expected")
    started = time.monotonic()
    assert run(desk, engine, "build", "-d", "expected").returncode == 0
    span = time.monotonic() - started
    chance, killed = random.Random(7), 0
    for _ in range(20):
        build = subprocess.Popen(command(engine, "build", "-q"), cwd=desk, env=environment(), stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.3, 1.0) * span)
        build.send_signal(signal.SIGKILL)
        killed += build.wait(timeout=30) == -signal.SIGKILL
        assert contents(desk / "site") in (old, new)
    assert killed, "no build was caught at work"
    assert run(desk, engine, "build").returncode == 0
    assert contents(desk / "site") == new


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
    ends = [(build.communicate(timeout=60)[0], build.returncode) for build in builds]
    assert {code for _, code in ends} <= {0, 3}
    assert 0 in {code for _, code in ends}
    assert all("another build" in said for said, code in ends if code == 3)
    assert (desk / "site" / "index.html").exists()
