"""Python's search for garbage is held off where it costs most, and goes on afterwards."""

import gc

import pytest

from briefings.garbage import without_collecting


@pytest.mark.parametrize("enabled", [True, False])
def test_it_goes_on_as_it_was_also_after_a_mistake(enabled: bool) -> None:
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        with pytest.raises(ZeroDivisionError):
            fail_without_collecting()
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if before else gc.disable)()


def fail_without_collecting() -> None:
    with without_collecting():
        assert not gc.isenabled()
        raise ZeroDivisionError
