"""The dossier of an incident, as a reader finds it. Everything here is invented."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime

import pytest

from warledger.exports import dossier
from warledger.exports.dossier.excerpts import excerpt
from warledger.records import Claim, Report, Span
from warledger.records.incident import Incident
from warledger.records.incident_parts import Blamed, Difference, Figure, SourceFigure, Where
from warledger.records.judgement import Judgement, Words

TEXT = (
    "HIRA (Lantern Wire) - A car bomb killed 12 people outside a bakery in Dunbar, the Observatory of Hira said. "
    "The market was full at that hour, and the road to the hospital was closed, so that carts carried those who lived. "
    "Residents blamed <b>the River Column</b> & its men."
)


def span(words, text=TEXT):
    return Span(text.index(words), text.index(words) + len(words))


def telling(text=TEXT, **values):
    report = Report(id="r1", text=text, outlet="Lantern Wire", date=date(2022, 6, 14), **values)
    claim = Claim(
        claim="c_1", report="r1", coder="t", rule="t", confidence=0.7, effect="killed", event="bombing",
        low=12, high=12,
        agent="River Column", source="Observatory of Hira",
        evidence={"figure": (span("killed 12 people"),), "agent": (span("the River Column"),)},
    )  # fmt: skip
    return dossier.Telling(report, (claim,), "ab" * 32, copies=("r9",))


def incident(**values):
    voices = (
        SourceFigure(source="Observatory of Hira", low=12, high=12, reports=("r1",), first=date(2022, 6, 14)),
        SourceFigure(source="Dunbar hospital", low=9, high=None, reports=("r2",), supersedes=((7, 7),), children=2),
    )
    total = Figure(
        effect="killed", low=9, best=12, high=12, policy="representative", by_source=voices, flags=("a flag",)
    )
    part = Figure(effect="killed", category="civilian", low=12, best=12, high=12, policy="representative")
    base = {
        "incident": "i_1", "event": "bombing", "start": date(2022, 6, 13), "end": date(2022, 6, 13), "date_prec": 1,
        "place": Where(name="Dunbar", admin1="Mopti", country="ML", lat=14.5, lon=-4.2, where_prec=2),
        "figures": (total, part), "reports": ("r1", "r2"), "sources": 2, "contested": ("killed",),
        "blamed": (Blamed(agent="River Column", sources=(("residents", "accused"),), reports=("r1",)),),
        "differences": (Difference(field="killed", said=(("Observatory of Hira", "12"), (None, "9"))),),
    }  # fmt: skip
    return Incident(**{**base, **values})


def page(*tellings, found=None, **options):
    out = io.StringIO()
    dossier.write(found or bare(), tellings or [telling()], out, **options)
    return out.getvalue()


def bare():
    """An incident with nothing to draw, for what doesn't turn on it."""
    return incident(place=None, figures=())


@pytest.fixture(scope="module")
def whole():
    return page(found=incident())


def seen(html):
    """The words that a reader sees, in order."""
    body = html[html.index("<body>") :]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


@pytest.mark.parametrize(
    "said",
    [
        "Bombing, Dunbar, 13 Jun 2022",
        "2 reports, 2 independent voices",
        "Observatory of Hira 12 asserted 2022-06-14 r1",
        "at least 9 earlier: 7 children: 2",
        "low 9, best 12, high 12 a flag",
        "River Column residents (accused) r1",
        "the report itself : 9".replace(" :", ":"),
        "came again as r9",
        "by: “the River Column”",
        "ab" * 32,
        "No person has judged on it yet.",
    ],
)
def test_what_a_reader_finds(whole, said):
    assert said in seen(whole)


def test_the_words_stand_in_their_surroundings():
    assert "A car bomb <mark>killed 12 people</mark> outside a bakery" in page()


def test_judgements_say_who_and_why():
    decided = Judgement(
        judgement="j_1", kind="correct", about=(Words(report="r1", field="figure", quote="killed 12 people"),),
        values={"low": 13}, by="Ana", when=datetime(2026, 3, 1, 12, tzinfo=UTC), why="counts the driver",
    )  # fmt: skip
    assert "2026-03-01T12:00+00:00 Ana correct r1: “killed 12 people” low: 13 counts the driver" in seen(
        page(judgements=[decided])
    )


def test_text_of_reports_is_never_obeyed():
    bad = telling(title="<script>alert(1)</script>", url="javascript:alert(1)")
    html = page(bad)
    assert "<script" not in html
    assert "javascript:" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html).group(1)
    assert "script-src" not in policy
    assert policy.startswith("default-src 'none'")


def test_an_invented_incident_says_so():
    assert "No such event took place." in page(found=bare().model_copy(update={"invented": True}))
    assert "No such event took place." not in page()


def test_an_incident_of_which_nothing_is_known():
    said = seen(page(found=Incident(incident="i_2")))
    assert "day unknown" in said
    assert "Where unknown" in said
    assert "No figures are stated." in said


def test_what_stands_far_from_the_figure_is_quoted_by_itself():
    found = excerpt(TEXT, telling().claims[0])
    assert found.words == "killed 12 people"
    assert found.elsewhere == (("by", "the River Column"),)
    assert TEXT.startswith(found.before + found.words + found.after.removesuffix(" …"))
