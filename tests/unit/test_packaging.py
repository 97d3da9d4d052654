"""The wheel holds all that the product needs and nothing else, and works outside of this repository."""

import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OPTIONS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LEFT_OUT = ("__pycache__", ".pyc")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of what git would commit, built in a copy: a build leaves folders behind."""
    copy, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in sources():
        if (ROOT / name).is_file():
            target = copy / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    if not (copy / "README.md").is_file():
        (copy / "README.md").write_text("# briefings\n")
    # Where this environment's setuptools is too old, pip fetches the one that the project asks for.
    here = ["--no-build-isolation"] if int(version("setuptools").split(".")[0]) >= 77 else []
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", *here, "-w", str(out), str(copy))
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment in which the wheel is installed, beside what it depends on."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    site = Path(
        subprocess.check_output(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True
        ).strip()
    )
    run(sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps", "--no-index", str(wheel))
    shared = sysconfig.get_path("purelib")
    # What the wheel depends on comes from here; an editable install of the product does not.
    (site / "shared.py").write_text(f"import sys\nsys.path.append({shared!r})\n")
    (site / "shared.pth").write_text("import shared\n")
    return home / "bin"


def sources() -> list[str]:
    listed = [
        "git",
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "briefings",
        "templates",
        "pyproject.toml",
    ]
    listed += ["README.md", "LICENSE"]
    return subprocess.check_output(listed, cwd=ROOT, text=True).split()


def run(*command: str | Path, cwd: Path | None = None) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment |= {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_wheel_holds_every_file_of_the_package_and_of_the_templates_and_nothing_else(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    wanted = {
        name.replace("templates/", "briefings/templates/", 1) if name.startswith("templates/") else name
        for name in sources()
        if name.startswith(("briefings/", "templates/")) and (ROOT / name).is_file()
    }
    assert held == wanted
    assert {"briefings/py.typed", "briefings/templates/main.html", "briefings/templates/__init__.py"} <= held
    assert any(name.startswith("briefings/starter/content/") for name in held)


def test_the_packages_that_are_listed_are_the_folders() -> None:
    folders = {path.parent for path in (ROOT / "briefings").rglob("*.py") if "starter" not in path.parts}
    names = {".".join(folder.relative_to(ROOT).parts) for folder in folders} | {"briefings.templates"}
    assert set(OPTIONS["tool"]["setuptools"]["packages"]) == names


def test_an_installed_wheel_starts_a_desk_and_builds_its_site(programs: Path, tmp_path: Path) -> None:
    where = run(programs / "python", "-c", "import briefings; print(briefings.__file__)", cwd=tmp_path)
    assert str(programs.parent) in where
    run(programs / "briefings", "new", "my-desk", cwd=tmp_path)
    desk = tmp_path / "my-desk"
    run(programs / "python", "-m", "mkdocs", "build", "--strict", cwd=desk)
    page = (desk / "site" / "briefings" / "northford-bank" / "index.html").read_text("utf-8")
    assert "<h1" in page
    assert list((desk / "site" / "assets").glob("briefings-*.css"))
    run(programs / "briefings", "check", "--strict", cwd=desk)
    assert str(ROOT) not in page


def test_the_requirements_of_a_desk_install_the_wheel_that_lies_in_it(
    wheel: Path, programs: Path, tmp_path: Path
) -> None:
    run(programs / "briefings", "new", "my-desk", cwd=tmp_path)
    desk = tmp_path / "my-desk"
    (desk / "wheels").mkdir()
    (desk / "wheels" / wheel.name).write_bytes(wheel.read_bytes())
    venv.create(tmp_path / "other", with_pip=False)
    python = tmp_path / "other" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    run(*pip, "install", "-q", "--no-deps", "--no-index", "-r", "requirements.txt", cwd=desk)
    assert (tmp_path / "other" / "bin" / "briefings").is_file()
