"""The preview: for this machine's browser alone, and an edit is a page."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desk_folder import command, environment, make_desk, run

from briefings.errors import UsageError
from briefings.preview.changes import Changes
from briefings.preview.guard import refuse_public

OWN = """
import signal, fake_site
signal.signal(signal.SIGINT, signal.default_int_handler)
fake_site.install()
from pathlib import Path
from briefings.preview import serve
serve(Path("mkdocs.yml"), port={port}, ready=lambda address: print(address, flush=True))
"""
SERVERS = ["briefings", "mkdocs", "properdocs"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(desk: Path, server: str, *options: str) -> Iterator[int]:
    """A preview in a process of its own; it is ended by its own id."""
    port = free_port()
    if server == "briefings":
        arguments = [sys.executable, "-c", OWN.format(port=port)]
    else:
        arguments = command(server, "serve", "-a", f"127.0.0.1:{port}", *options)
    process = subprocess.Popen(
        arguments, cwd=desk, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(400):
            with socket.socket() as probe:
                probe.settimeout(0.05)
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, "the preview ended by itself"
            time.sleep(0.05)
        yield port
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)


def ask(port: int, path: str, host: str | None = "localhost", **headers: str) -> tuple[int, str, str]:
    """A request over a raw socket: status, headers in lower case, body."""
    lines = [f"GET {path} HTTP/1.0", *([] if host is None else [f"Host: {host}"])]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    with socket.create_connection(("127.0.0.1", port), timeout=40) as connection:
        connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
    head, _, body = answer.partition("\r\n\r\n")
    return int(head.split()[1]), head.lower(), body


def add(desk: Path, line: str) -> None:
    with (desk / "content" / "day.yml").open("a") as file:
        file.write(line + "\n")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return make_desk(tmp_path / "desk")


@pytest.mark.parametrize("options", [[], ["--no-livereload"]], ids=["lazy", "eager"])
@pytest.mark.parametrize("server", ["mkdocs", "properdocs"])
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
            assert ask(port, "/desk/", host)[0] == 421
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


def test_nothing_but_the_site_is_served(desk: Path) -> None:
    with serving(desk, "briefings") as port:
        for path in (
            "/desk/day.yml",
            "/desk/../mkdocs.yml",
            "/desk/..%2f..%2fmkdocs.yml",
            "/desk/%2e%2e/%2e%2e/etc/passwd",
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
    def edited(line: str) -> None:
        state = ask(port, "/desk/_preview/changes")[2]
        add(desk, line)
        assert ask(port, f"/desk/_preview/changes?since={state}")[2] != state

    with serving(desk, server) as port:
        assert ask(port, "/desk/actors/new/")[0] == 404
        edited("new: New one")
        assert "New one</h1>" in ask(port, "/desk/actors/new/")[2]
        edited("broken: <b>wrong")
        for page in ("", "actors/new/", "nowhere/"):
            status, _, body = ask(port, f"/desk/{page}")
            assert status == 500
            assert "error broken: &lt;b&gt;wrong" in body
            assert "_preview/reload.js" in body
            assert ask(port, body.split('rel="stylesheet" href="')[1].split('"')[0])[0] == 200
        state = ask(port, "/desk/_preview/changes")[2]
        (desk / "content" / "day.yml").write_text("new: Mended\n")
        assert ask(port, f"/desk/_preview/changes?since={state}")[2] != state
        assert "Mended</h1>" in ask(port, "/desk/actors/new/")[2]


def test_a_mistake_in_the_configuration_is_shown_and_recovers(desk: Path) -> None:
    good = (desk / "mkdocs.yml").read_text()
    with serving(desk, "briefings") as port:
        for text, status in ((good + "nav: {\n", 500), (good, 200)):
            state = ask(port, "/desk/_preview/changes")[2]
            (desk / "mkdocs.yml").write_text(text)
            ask(port, f"/desk/_preview/changes?since={state}")
            assert ask(port, "/desk/")[0] == status


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_an_address_that_others_reach_is_refused(host: str) -> None:
    with pytest.raises(UsageError, match="does not listen"):
        refuse_public(host)


def test_mkdocs_serve_on_an_address_that_others_reach_ends_with_a_message(desk: Path) -> None:
    done = run(desk, "mkdocs", "serve", "-a", "0.0.0.0:0")
    assert done.returncode != 0
    assert "does not listen on 0.0.0.0" in done.stdout + done.stderr


def test_who_waits_for_a_state_that_has_passed_is_answered_at_once() -> None:
    changes = Changes()
    before = changes.now
    changes.advance()
    assert changes.wait(before, 3600) == changes.now
    assert changes.wait("of another run", 3600) == changes.now
