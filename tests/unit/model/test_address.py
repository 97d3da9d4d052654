"""Which addresses may stand in a link, and how they are shown to a reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from briefings.model.address import WebAddress, address_problem, shown_address

ADAPTER: TypeAdapter[str] = TypeAdapter(WebAddress)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "https://example.org/a/b.html?q=1&r=%20#part",
        "HTTP://Example.ORG:8080/",
        "https://www.example.co.uk./",
        "https://user-site.example/@name/status/1",
        "https://ar.wikipedia.org/wiki/حلب",
        "https://he.wikipedia.org/wiki/חלב",
        "https://münchen.de/ü",
        "https://xn--mnchen-3ya.de/",
        "https://правда.рф/",
        "http://192.0.2.1/",
        "http://[2001:db8::1]:80/",
        "http://localhost:8000/",
        "mailto:desk@example.org",
        "mailto:desk@example.org?subject=Correction%20needed",
    ],
)
def test_a_plain_address_is_taken_exactly_as_given(url: str) -> None:
    assert address_problem(url) is None
    assert ADAPTER.validate_python(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "blob:https://example.org/x",
        " https://example.org",
        "https://example.org\n",
        "https://exam\nple.org",
        "https://example.org/a b",
        "https://example.org/a\u00a0b",
        "https:\\\\example.org",
        "https://example.org\\@evil.example",
        "https://user:pass@example.org/",
        "https://user@example.org/",
        "https://@example.org/",
        "https://example.org/\u202egpj.exe",
        "https://example.org/\u2066x",
        "https://example.org/\u200fx",
        "https://exam\u200bple.org/",
        "https://example.org/\x00",
        "https://example.org/\ud800",
    ],
)
def test_what_could_harm_or_mislead_a_reader_is_unsafe(url: str) -> None:
    problem = address_problem(url)
    assert problem is not None
    assert problem[0] == "unsafe-address"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "/events/",
        "//example.org/",
        "https:",
        "https:example.org",
        "https:/example.org",
        "https://",
        "https:///path",
        "https://?q",
        "https://a..b/",
        "https://-a.example/",
        "https://exa_mple!.org/",
        "https://ex%61mple.org/",
        "https://example.org:99999/",
        "https://example.org:80x/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://256.1.1.1/",
        "http://[::1/",
        "http://[fe80::1%25eth0]/",
        "https://ｅxample.org/",
        "https://example。org/",
        "https://Ünchen.de/",
        "https://xn--a.example/",
        f"https://{'a' * 64}.example/",
        f"https://{'a.' * 130}example/",
        "https://example.org/%zz",
        "https://example.org/[x]",
        'https://example.org/"x',
        "https://example.org/<x>",
        "https://example.org/#a#b",
        "https://example.org/\ufdd0",
        "https://example.org/" + "a" * 5000,
        "mailto:",
        "mailto:desk",
        "mailto:@example.org",
        "mailto:a@b@c",
    ],
)
def test_what_a_browser_would_have_to_repair_is_bad(url: str) -> None:
    problem = address_problem(url)
    assert problem is not None
    assert problem[0] == "bad-address"


def test_a_refused_address_is_reported_by_the_model_with_code_and_hint() -> None:
    with pytest.raises(ValidationError) as raised:
        ADAPTER.validate_python("javascript:alert(1)")
    (error,) = raised.value.errors()
    assert error["type"] == "unsafe-address"
    assert "https" in error["ctx"]["hint"]


def test_the_json_schema_says_uri() -> None:
    assert ADAPTER.json_schema() == {"type": "string", "format": "uri"}


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
        ("https://xn--mnchen-3ya.de/x", "https://münchen.de/x"),
        ("https://münchen.de:8080/x", "https://münchen.de:8080/x"),
        ("https://حلب.example/", "https://حلب.example/"),
        ("https://日本語テスター.jp/", "https://日本語テスター.jp/"),
        ("https://правда.рф/", "https://правда.рф/"),
        ("https://а.рф/", "https://а.рф/"),
        ("http://аррle.com/", "http://xn--le-6kc8da.com/"),
        ("https://xn--80ak6aa92e.com/", "https://xn--80ak6aa92e.com/"),
        ("https://сахар.com/", "https://xn--80aa2cbv.com/"),
        ("https://orgノwiki.example/", "https://xn--orgwiki-v04f.example/"),
        ("https://paypaı.example/", "https://xn--paypa-r4a.example/"),
        ("https://münchen.de/аррle", "https://münchen.de/аррle"),
        ("mailto:desk@аррle.com?subject=x", "mailto:desk@xn--le-6kc8da.com?subject=x"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("https://example.org/\u202egpj", "https://example.org/\\u202egpj"),
    ],
)
def test_a_host_is_shown_in_unicode_only_where_it_cannot_pass_for_another(url: str, shown: str) -> None:
    assert shown_address(url) == shown


@given(st.one_of(st.text(), st.text().map("https://{}".format), st.text().map("mailto:{}@x.org".format)))
def test_no_text_at_all_raises_and_what_is_taken_holds_nothing_hidden(url: str) -> None:
    problem = address_problem(url)
    assert shown_address(url).isprintable() or problem is None
    if problem is None:
        assert url == url.strip()
        assert url.partition(":")[0].lower() in ("http", "https", "mailto")
        assert not set(url) & set('\\\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\t\r\n "<>')
