"""What a build keeps on the disk between making and writing it."""

from concurrent.futures import ThreadPoolExecutor

from sample_site import sample

from briefings.engine.spool import Spool, Waiting


def test_what_was_put_comes_back_in_any_order_and_from_any_thread() -> None:
    spool = Spool()
    texts = [str(number).encode() * number for number in range(300)]
    with ThreadPoolExecutor(4) as threads:
        kept = list(threads.map(spool.put, texts))
        assert list(threads.map(spool.get, reversed(kept))) == texts[::-1]


def test_a_page_comes_back_whole_when_others_came_after_it() -> None:
    waiting = Waiting(Spool())
    pages = [sample().render(url) for url in ("", "briefings/northford-bridge-2/")]
    kept = [waiting.put(page) for page in pages]
    assert [waiting.get(place) for place in kept] == pages
