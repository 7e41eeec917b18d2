"""Long reports: how they are cut, and how what two windows state is put together."""

from itertools import pairwise

import pytest

from warledger.claims.coding import Coding
from warledger.model_coder.windows import LEAST, halves, windows

FILLER = "Traders from the hills sold salt at the market of Orvane, which stayed open all day. "


def paragraphs(*texts: str, between: int = 8) -> str:
    return ("\n\n" + "\n\n".join(FILLER * 3 for _ in range(between)) + "\n\n").join(texts)


@pytest.mark.parametrize("text", ["", "Short.", "x" * 5_000, FILLER * 100, paragraphs("a", "b", "c"), "\n\n" * 3_000])
def test_windows_cover_the_text_and_overlap(text):
    found = windows(text, longest=1_600, overlap=400)
    spans = [window.span for window in found]
    assert spans[0].start == 0
    assert spans[-1].end == len(text)
    for before, after in pairwise(spans):
        assert before.start < after.start <= before.end
    assert all(span.end - span.start <= 1_600 for span in spans)
    assert {window.of for window in found} == {len(found)}


def test_windows_are_cut_between_paragraphs():
    text = paragraphs("a" * 50, "b" * 50, "c" * 50)
    for window in windows(text, longest=1_600, overlap=400)[:-1]:
        assert text[: window.span.end].endswith("\n\n")


def test_halves():
    text = FILLER * 40
    [whole] = windows(text, longest=len(text), overlap=100)
    first, second = halves(text, whole)
    assert (first.span.start, second.span.end) == (0, len(text))
    short = FILLER * (2 * LEAST // len(FILLER) - 1)
    [whole] = windows(short)
    assert halves(short, whole) == [whole]


def test_one_figure_in_the_overlap_is_one_claim(server, model_run, report, say, answer_of):
    first, last = "On Saturday gunmen killed four farmers.", "On Sunday shells wounded nine people in Sela."
    text = paragraphs(first, last, "The mayor said that thirty people were killed since then.", between=5)
    rows = [
        ("killed", "gunmen killed four farmers", "four", 4),
        ("wounded", "shells wounded nine people", "nine", 9),
        ("killed", "thirty people were killed", "thirty", 30),
    ]
    seen = []

    def script(body, call):
        part = body["messages"][1]["content"].rsplit("<<<REPORT", 1)[1]
        held = [row for row in rows if row[1] in part]
        seen.append([row[3] for row in held])
        figures = [
            {"effect": e, "quote": q, "number": n, "low": v, "high": v, "event": 0, "part_of": 0} for e, q, n, v in held
        ]
        return say(answer_of(figures=figures, events=[{"type": "clash", "quote": held[0][1]}] if held else ()))

    server.script = script
    outcome = model_run(window=1_600).code(report(text))
    assert isinstance(outcome, Coding), outcome
    figures = [claim for claim in outcome.claims if claim.effect]
    assert sorted(claim.low for claim in figures) == [4, 9, 30]
    assert sum(map(len, seen)) > 3  # some stood in two windows
    assert all(claim.of for claim in figures)
    assert all(claim.part_of != claim.claim for claim in figures)
    asked = [body["messages"][1]["content"] for body in server.requests]
    assert "part 2 of" in asked[1]
    assert "code nothing from it" in asked[1]


def test_figure_told_again_in_a_later_window(server, model_run, report, say, answer_of):
    text = paragraphs("On Saturday 37 people were killed.", "So 37 people were killed, the mayor said.", between=9)

    def script(body, call):
        part = body["messages"][1]["content"].rsplit("<<<REPORT", 1)[1]
        quote = "On Saturday 37 people were killed" if "On Saturday" in part else "So 37 people were killed"
        held = quote in part
        return say(answer_of(figures=[{"effect": "killed", "quote": quote, "low": 37, "high": 37}] if held else ()))

    server.script = script
    outcome = model_run(window=1_600).code(report(text))
    [claim] = outcome.claims
    assert [span.of(text) for span in claim.evidence["figure"]] == [
        "On Saturday 37 people were killed",
        "So 37 people were killed",
    ]
