"""The house keeps its own rules: imports, packages, sizes."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_LINES_OF_A_MODULE = 300
MOST_LINES_OF_A_FUNCTION = 60


def modules() -> list[Path]:
    return sorted((ROOT / "briefings").rglob("*.py"))


def test_imports_go_down_and_every_library_has_one_home() -> None:
    program = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    linted = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert linted.returncode == 0, linted.stdout.partition("Contracts")[2] + linted.stderr
    assert " kept, 0 broken." in linted.stdout


def test_the_distribution_lists_every_package() -> None:
    options = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    folders = {path.parent.relative_to(ROOT) for path in (ROOT / "briefings").rglob("__init__.py")}
    expected = {".".join(folder.parts) for folder in folders} | {"briefings.templates"}
    listed = options["tool"]["setuptools"]["packages"]
    assert set(listed) == expected
    assert listed == sorted(listed)


def test_every_folder_of_modules_is_a_package() -> None:
    assert [path for path in modules() if not (path.parent / "__init__.py").is_file()] == []


def test_modules_and_functions_stay_readable() -> None:
    assert list(too_long()) == []


def too_long() -> Iterator[str]:
    for path in modules():
        source = path.read_text(encoding="utf-8")
        name = path.relative_to(ROOT).as_posix()
        if (lines := source.count("\n")) > MOST_LINES_OF_A_MODULE:
            yield f"{name}: {lines} lines"
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > MOST_LINES_OF_A_FUNCTION:
                    yield f"{name}:{node.lineno}: {node.name} has {length} lines"


def test_test_modules_have_names_of_their_own() -> None:
    """Modules are imported by name: two of one name would hide each other from the type checker."""
    names = [file.stem for file in Path(__file__).parents[1].rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))
