"""A text is cut at the bounds of evidence, loses nothing, and names the narrowest value last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from warledger.exports.codings.marks import Mark, stretches
from warledger.records import Claim, Span


def claim(**evidence) -> Claim:
    spans = {field: tuple(Span(*pair) for pair in pairs) for field, pairs in evidence.items()}
    return Claim(claim="c", report="r", coder="x", rule="x", confidence=1, evidence=spans)


def test_no_claims_is_one_plain_stretch():
    assert [(s.start, s.end, s.marks) for s in stretches("plain", [])] == [(0, 5, ())]


def test_an_empty_text_has_no_stretch():
    assert stretches("", []) == []


def test_nested_spans_name_the_narrow_one_last():
    text = "killing 12 people"
    out = stretches(text, [claim(figure=[(0, 17)], counted=[(11, 17)])])
    assert [(text[s.start : s.end], [mark.field for mark in s.marks]) for s in out] == [
        ("killing 12 ", ["figure"]),
        ("people", ["figure", "counted"]),
    ]


def test_only_the_first_stretch_of_a_span_opens_it():
    out = stretches("abcdef", [claim(figure=[(0, 6)], side=[(2, 4)])])
    assert [mark.opens for s in out for mark in s.marks if mark.field == "figure"] == [True, False, False]


def test_two_claims_share_words():
    out = stretches("a source", [claim(source=[(0, 8)]), claim(source=[(0, 8)])])
    assert out[0].marks == (Mark(0, "source", True), Mark(1, "source", True))


def test_spans_outside_the_text_are_left_out():
    assert [s.marks for s in stretches("abc", [claim(figure=[(2, 9), (3, 3)])])] == [()]


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12))
def test_the_stretches_are_the_text_and_each_span_is_covered(text, pairs):
    out = stretches(text, [claim(figure=pairs)])
    assert "".join(text[s.start : s.end] for s in out) == text
    marked = {at for s in out if s.marks for at in range(s.start, s.end)}
    assert marked == {at for start, end in pairs if start < end <= len(text) for at in range(start, end)}
