import os
from collections.abc import Iterator

import pytest
from browsing import Reader, chromium, serving
from hypothesis import settings
from plain_fill import PlainFill
from sample_site import built_sample

# A loaded machine is no bug: nothing is timed. In CI the same examples are tried each time.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "desk"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files; read the differences by eye")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden")) or os.environ.get("UPDATE_GOLDEN") == "1"


@pytest.fixture
def fill() -> PlainFill:
    return PlainFill()


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """The sample site, served, and a browser to read it with."""
    with chromium() as browser, serving(built_sample()) as root:
        yield Reader(root, browser)
