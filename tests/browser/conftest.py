"""The sample site, served, and a browser to read it with."""

from collections.abc import Iterator

import pytest
from browsing import Reader, chromium, serving
from sample_site import built_sample


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with chromium() as browser, serving(built_sample()) as root:
        yield Reader(root, browser)
