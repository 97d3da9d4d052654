import pytest

from briefings.text.bidi import isolated


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain & <b>", "plain &amp; &lt;b&gt;"),
        ("حلب وإدلب", "حلب وإدلب"),
        ("a \u202eb\u202c c", "a <bdi>\u202eb\u202c</bdi> c"),
        ("a \u202eb < c", "a <bdi>\u202eb &lt; c</bdi>"),
        ("\u2067a \u2066b\u2069 c\u2069 d", "<bdi>\u2067a \u2066b\u2069 c\u2069</bdi> d"),
        ("a\u2069b \u202ac", "a<bdi>\u2069</bdi>b <bdi>\u202ac</bdi>"),
        ("\u202aa\u202c \u202bb\u202c", "<bdi>\u202aa\u202c</bdi> <bdi>\u202bb\u202c</bdi>"),
    ],
)
def test_what_direction_controls_govern_is_isolated_and_nothing_else(text: str, html: str) -> None:
    assert isolated(text) == html
