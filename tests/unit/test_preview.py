"""The preview: for this machine's browser alone, and an edit is a page."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desk_folder import ENGINES, PATIENCE, actors, command, environment, make_desk, run, told, write

from briefings.errors import UsageError
from briefings.preview.changes import Changes
from briefings.preview.guard import refuse_public
from briefings.preview.live_folder import live_folder

SERVERS = ["briefings", *ENGINES]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(desk: Path, server: str, port: int, *options: str) -> "subprocess.Popen[bytes]":
    """A preview in a process of its own, as from a terminal: no signal is ignored."""
    address = ["--port", str(port)] if server == "briefings" else ["-a", f"127.0.0.1:{port}"]
    temporary = desk.parent / "temporary"
    temporary.mkdir(exist_ok=True)

    def unignore() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)

    return subprocess.Popen(
        command(server, "serve", *address, *options),
        cwd=desk,
        env={**environment(), "TMPDIR": str(temporary)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=unignore,
    )


@contextmanager
def serving(
    desk: Path, server: str, *options: str, end: signal.Signals = signal.SIGINT, code: int = 0
) -> Iterator[int]:
    """A preview that answers, ended by a signal; it must leave nothing behind in the temporary folder."""
    port = free_port()
    process = start(desk, server, port, *options)
    try:
        eventually(lambda: process.poll() is not None or is_open(port))
        assert process.poll() is None, "the preview ended by itself"
        yield port
        process.send_signal(end)
        assert process.wait(timeout=PATIENCE) == code
        assert list((desk.parent / "temporary").iterdir()) == []
    finally:
        process.kill()
        process.wait(timeout=PATIENCE)


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def eventually(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, "it never came to hold"
        time.sleep(0.05)


def ask(port: int, path: str, host: str | None = "localhost", **headers: str) -> tuple[int, str, str]:
    """A request over a raw socket: status, headers in lower case, body."""
    lines = [f"GET {path} HTTP/1.0", *([] if host is None else [f"Host: {host}"])]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
    head, _, body = answer.partition("\r\n\r\n")
    return int(head.split()[1]), head.lower(), body


def state(port: int, since: str = "") -> str:
    return ask(port, f"/desk/_preview/changes?since={since}")[2]


def edited(port: int, edit: Callable[[], object]) -> None:
    """Edit, and wait until an open page would be woken. Once more when a long wait ended without news:
    on a busy machine watching may begin after the first page was there."""
    before = state(port)
    deadline = time.monotonic() + PATIENCE
    edit()
    while state(port, before) == before:
        assert time.monotonic() < deadline, "the edit woke nobody"
        edit()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return make_desk(tmp_path / "desk")


# Who may read it


@pytest.mark.parametrize("options", [[], ["--no-livereload"]], ids=["lazy", "eager"])
@pytest.mark.parametrize("server", ENGINES)
def test_mkdocs_serve_refuses_a_foreign_host_and_shows_our_pages(desk: Path, server: str, options: list[str]) -> None:
    with serving(desk, server, *options) as port:
        assert ask(port, "/desk/actors/hts/")[0] == 200
        assert ask(port, "/desk/", "evil.example")[0] == 421
        assert "no-store" in ask(port, "/desk/")[1]


def test_requests_of_others_are_refused_and_answers_are_kept_by_nobody(desk: Path) -> None:
    with serving(desk, "briefings") as port:
        for host in ("localhost", f"127.0.0.1:{port}", "[::1]:1"):
            assert ask(port, "/desk/", host)[0] == 200
        for host in ("evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "0.0.0.0"):
            status, _, body = ask(port, "/desk/", host)
            assert status == 421
            assert "siege" not in body
        for wrong in (None, "", "localhost, evil.example"):
            assert ask(port, "/desk/", wrong)[0] == 400
        assert ask(port, "/desk/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors")[0] == 403
        visit = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}
        assert ask(port, "/desk/", **visit)[0] == 200
        assert ask(port, "/desk/", **{**visit, "Sec_Fetch_Dest": "iframe"})[0] == 403
        _, head, _ = ask(port, "/desk/", Origin="https://evil.example")
        assert "cache-control: no-store" in head
        assert "content-security-policy: default-src 'none'" in head
        assert "access-control" not in head


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_an_address_that_others_reach_is_refused(host: str) -> None:
    with pytest.raises(UsageError, match="does not listen"):
        refuse_public(host)


@pytest.mark.parametrize(
    ("server", "address"),
    [
        ("briefings", ["--host", "0.0.0.0", "--port", "0"]),
        ("briefings", ["--host", "::", "--port", "0"]),
        ("mkdocs", ["-a", "0.0.0.0:0"]),
        ("properdocs", ["-a", "0.0.0.0:0"]),
    ],
)
def test_a_preview_for_others_ends_with_a_message_before_it_listens(
    desk: Path, server: str, address: list[str]
) -> None:
    done = run(desk, server, "serve", *address)
    assert done.returncode != 0
    assert "does not listen on " in told(done)
    assert "Traceback" not in told(done)


# What it shows


def test_nothing_but_the_site_is_served(desk: Path) -> None:
    write(desk, "notes.txt", "root: site_name")
    with serving(desk, "briefings") as port:
        for path in (
            "/desk/day.yml",
            "/desk/notes.txt",
            "/desk/../mkdocs.yml",
            "/desk/..%2f..%2fmkdocs.yml",
            "/desk/%2e%2e/%2e%2e/etc/passwd",
            "/desk/../lock",
            "//etc/passwd",
            "/desk//etc/passwd",
            "/etc/passwd",
            "/desk/%00",
            "/desk/..\\mkdocs.yml",
        ):
            status, _, body = ask(port, path)
            assert status == 404, path
            assert "site_name" not in body
            assert "root:" not in body


def test_a_page_is_that_of_a_build_but_for_one_script(desk: Path) -> None:
    assert run(desk, "mkdocs", "build").returncode == 0
    with serving(desk, "briefings") as port:
        for page in ("", "actors/hts/", "about/"):
            _, _, body = ask(port, f"/desk/{page}")
            script = body[body.rindex("<script src=") : body.rindex("</body>")]
            assert body.replace(script, "") == (desk / "site" / page / "index.html").read_text()
            assert script.count("<script") == 1
            assert ask(port, script.split('"')[1])[0] == 200
        assert ask(port, "/")[0] == 302
        assert "location: /desk/about/" in ask(port, "/desk/about")[1]


@pytest.mark.parametrize("server", SERVERS)
def test_an_edit_wakes_the_page_shows_problems_and_recovers(desk: Path, server: str) -> None:
    def page(place: str) -> str:
        return ask(port, f"/desk/{place}")[2]

    with serving(desk, server) as port:
        assert ask(port, "/desk/actors/new/")[0] == 404
        edited(port, lambda: write(desk, "new.yml", actors(new="New one")))
        eventually(lambda: "New one</h1>" in page("actors/new/"))
        edited(port, lambda: write(desk, "new.yml", actors(new="New one") + "    <b>wrong: sna\n"))
        eventually(lambda: "error" in page(""))
        for place in ("", "actors/new/", "nowhere/"):
            status, _, body = ask(port, f"/desk/{place}")
            assert status == 500
            assert "&lt;b&gt;wrong" in body
            assert "<b>wrong" not in body
            assert "content/new.yml:3:" in body
            assert "_preview/reload.js" in body
            assert ask(port, body.split('rel="stylesheet" href="')[1].split('"')[0])[0] == 200
        edited(port, lambda: write(desk, "new.yml", actors(new="Mended")))
        eventually(lambda: "Mended</h1>" in page("actors/new/"))
        edited(port, lambda: (desk / "content" / "new.yml").unlink(missing_ok=True))
        eventually(lambda: ask(port, "/desk/actors/new/")[0] == 404)


def test_a_mistake_in_the_configuration_is_shown_and_recovers(desk: Path) -> None:
    good = (desk / "mkdocs.yml").read_text()
    with serving(desk, "briefings") as port:
        for text, status in ((good + "nav: {\n", 500), (good, 200)):
            edited(port, lambda text=text: (desk / "mkdocs.yml").write_text(text))  # type: ignore[misc]
            eventually(lambda status=status: ask(port, "/desk/")[0] == status)  # type: ignore[misc]


def test_a_template_that_breaks_one_page_is_shown_there_and_mended(desk: Path) -> None:
    (desk / "shell").mkdir()
    shell = desk / "shell" / "main.html"
    broken = "{% if page.url == 'actors/sna/' %}{{ 1 // 0 }}{% endif %}{{ page.content }}"
    shell.write_text(broken)
    config = desk / "mkdocs.yml"
    config.write_text(config.read_text().replace("{name: briefings}", "{name: briefings, custom_dir: shell}"))
    with serving(desk, "briefings") as port:
        status, _, body = ask(port, "/desk/actors/sna/")
        assert status == 500
        assert "actors/sna/: " in body
        assert "Traceback" not in body
        assert ask(port, "/desk/actors/hts/")[0] == 200
        edited(port, lambda: shell.write_text("{{ page.content }}"))
        eventually(lambda: ask(port, "/desk/actors/sna/")[0] == 200)


# How it ends


@pytest.mark.parametrize(
    ("server", "options", "end", "code"),
    [
        ("briefings", [], signal.SIGTERM, 143),
        ("briefings", [], signal.SIGHUP, 129),
        ("mkdocs", [], signal.SIGTERM, 143),
        ("mkdocs", ["--no-livereload"], signal.SIGTERM, 143),
        ("properdocs", [], signal.SIGTERM, 143),
    ],
)
def test_a_preview_that_is_asked_to_end_leaves_nothing_behind(
    desk: Path, server: str, options: list[str], end: signal.Signals, code: int
) -> None:
    with serving(desk, server, *options, end=end, code=code) as port:
        assert ask(port, "/desk/actors/hts/")[0] == 200


def test_what_a_killed_preview_left_is_swept_by_the_next_but_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    killed, young, foreign = (tmp_path / f"briefings-preview-{name}" for name in ("killed", "young", "foreign"))
    for folder in (killed, young, foreign):
        (folder / "site").mkdir(parents=True)
    for folder in (killed, young):
        (folder / "lock").touch()
    (tmp_path / "briefings-preview-link").symlink_to(foreign)
    os.utime(killed / "lock", (0, 0))
    with live_folder() as held:
        assert not killed.exists()
        os.utime(held.parent / "lock", (0, 0))
        with live_folder():
            assert held.is_dir(), "a preview that runs keeps its folder, however old"
        assert young.is_dir()
        assert foreign.is_dir()
    assert not held.exists()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_who_waits_for_a_state_that_has_passed_is_answered_at_once() -> None:
    changes = Changes()
    before = changes.now
    changes.advance()
    assert changes.wait(before, 3600) == changes.now
    assert changes.wait("of another run", 3600) == changes.now
