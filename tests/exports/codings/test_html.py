"""The page: self-contained, the same each time, and nothing in a report can break out of it."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser

import pytest

from warledger import __version__
from warledger.exports.attribution import GEONAMES
from warledger.exports.codings import html


def page(*codings) -> str:
    out = io.StringIO()
    html.write(codings, out)
    return out.getvalue()


class Tags(HTMLParser):
    """Collects the tags of a page, and the text of its reports."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.text = ""
        self._in_text = 0
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if self._in_text:
            self._in_text += 1
        elif dict(attrs).get("class") == "text":
            self._in_text = 1

    def handle_endtag(self, tag):
        self._in_text = max(0, self._in_text - 1)

    def handle_data(self, data):
        self.text += data if self._in_text else ""


def test_the_text_is_the_reports_own(coding):
    assert Tags(page(coding)).text == coding.report.text


def test_words_carry_the_claims_that_they_state(coding):
    marks = [attributes for tag, attributes in Tags(page(coding)).tags if "data-m" in attributes]
    assert "0.place 1.place" in {mark["data-m"] for mark in marks}
    assert "1.figure 1.counted" in {mark["data-m"] for mark in marks}


def test_nothing_is_asked_of_the_network(coding, hostile):
    for tag, attributes in Tags(page(coding, hostile)).tags:
        assert "src" not in attributes
        assert tag not in {"link", "img", "iframe", "object", "base"}
        if "href" in attributes:
            assert attributes["href"].startswith(("#", "https://example.org/"))
    assert "default-src 'none'" in page(coding)


def test_a_hostile_report_adds_no_tag_and_no_script(hostile, silent):
    source = page(hostile)
    scripts = [attributes for tag, attributes in Tags(source).tags if tag == "script"]
    assert len(scripts) == 1
    assert source.count("</script>") == 1
    assert "<script>window.broken" not in source
    assert "javascript:" not in source
    assert not [1 for _, attributes in Tags(source).tags if any(name.startswith("on") for name in attributes)]


def test_no_control_character_or_lone_surrogate_is_written(hostile):
    source = page(hostile)
    source.encode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", source)


def test_a_page_of_one_report_has_nothing_to_choose_among(coding, silent):
    assert 'id="filter"' not in page(coding)
    assert "All figures" not in page(coding)
    assert 'id="filter"' in page(coding, silent)


def test_it_says_coder_credit_and_what_is_invented(coding, silent):
    source = page(coding)
    assert f"warledger {__version__}" in source
    assert GEONAMES in source
    assert '<meta name="invented" content="true">' in source
    assert "This report is invented." in source
    assert "All of these reports are invented." in page(coding, coding)
    assert "Some of these reports are invented" in page(coding, silent)
    assert '<meta name="invented" content="false">' in page(silent)
    assert "invented-note" not in re.sub(r"<style>.*?</style>", "", page(silent), flags=re.S)


def test_the_same_reports_give_the_same_page(coding, hostile):
    assert page(coding, hostile) == page(coding, hostile)


def test_a_report_without_claims_says_so(silent):
    assert "No claims" in page(silent)


def test_no_reports_give_a_page_all_the_same():
    assert "0 reports" in page()


def test_a_value_without_words_is_marked_as_worked_out(coding):
    source = page(coding)
    assert re.search(r'class="f-agent derived"', source)
    assert re.search(r'class="f-source"', source)


def test_a_fragment_stands_alone_in_a_notebook(coding):
    source = html.fragment(coding)
    assert source.startswith('<div class="warledger fragment">')
    assert Tags(source).text == coding.report.text
    assert "<html" not in source


@pytest.mark.parametrize("count", [800])
def test_many_reports_make_a_page_of_a_fair_size(coding, count):
    assert len(page(*[coding] * count)) < 6_000_000
