"""One report and its claims, written by hand, and a hostile one, for all exports."""

from __future__ import annotations

import datetime

import pytest

from warledger.claims.coding import Coding, Explanation, Option
from warledger.records import Blame, Claim, Place, Report, Span

TEXT = (
    "Rockets hit the market of Kadugli on Sunday, killing at least 12 people, a hospital source said. "
    "The governor blamed the Blue Hills Liberation Army."
)


def span(text: str, words: str) -> Span:
    """Where the words stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def make_claim(text: str, **fields) -> Claim:
    """A claim whose evidence is given as words of the text."""
    evidence = {field: (span(text, words),) for field, words in fields.pop("evidence", {}).items()}
    return Claim(
        **{"report": "sd-1", "coder": "warledger-en 0.1.0", "rule": "effect.participle", "confidence": 0.9} | fields,
        evidence=evidence,
    )


@pytest.fixture(scope="session")
def coding() -> Coding:
    place = Place(
        text="Kadugli",
        name="Kadugli",
        id="geonames:373141",
        lat=11.01,
        lon=29.72,
        admin1="Southern Kordofan",
        country="SD",
        where_prec=1,
    )
    day = datetime.date(2024, 3, 3)
    when = {"start": day, "end": day, "date_prec": 1, "date_text": "on Sunday"}
    event = make_claim(
        TEXT,
        claim="c_1",
        outlet="Nile Wire",
        event="shelling",
        target="civilians",
        place=place,
        invented=True,
        **when,
        evidence={"event": "Rockets hit the market", "place": "Kadugli", "date": "on Sunday"},
    )
    figure = make_claim(
        TEXT,
        claim="c_2",
        outlet="Nile Wire",
        effect="killed",
        event="shelling",
        of="c_1",
        low=12,
        counted="people",
        category="unknown",
        agent="Blue Hills Liberation Army",
        source="hospital source",
        source_kind="medical",
        place=place,
        invented=True,
        **when,
        blame=(
            Blame(
                agent="Blue Hills Liberation Army",
                source="the governor",
                status="accused",
                evidence=span(TEXT, "blamed the Blue Hills Liberation Army"),
            ),
        ),
        evidence={
            "figure": "killing at least 12 people",
            "counted": "people",
            "source": "a hospital source",
            "place": "Kadugli",
            "date": "on Sunday",
        },
    )
    why = Explanation(
        "source",
        "hospital source",
        "attribution.said",
        (
            Option("hospital source", 0.8, "attribution.said", "a hospital source", None),
            Option(None, 0.2, "report", None, None),
        ),
    )
    report = Report(
        id="sd-1",
        text=TEXT,
        outlet="Nile Wire",
        date=datetime.date(2024, 3, 4),
        title="Rockets hit market",
        url="https://example.org/1",
        invented=True,
    )
    return Coding(report, [event, figure], {"c_2": [why]})


@pytest.fixture(scope="session")
def hostile() -> Coding:
    """A report that tries to break out of every format."""
    text = "=HYPERLINK(1) </script><script>window.broken = 1</script> <b>killed 3</b> \x1b[31mred\x1b[0m \0 \ud800 end"
    claim = make_claim(
        text,
        claim="c_9",
        report='"><script>window.broken=2</script>',
        effect="killed",
        low=3,
        high=3,
        counted="=cmd|' /C calc'!A0",
        side="+SUM(A1)",
        agent="-2+3",
        source="@SUM(1)",
        weapon="\tTAB",
        evidence={"figure": "killed 3"},
    )
    report = Report(
        id='"><script>window.broken=2</script>',
        text=text,
        outlet="</title><script>window.broken=3</script>",
        title="<img src=x onerror='window.broken=4'>",
        url="javascript:window.broken=5",
    )
    return Coding(report, [claim])


@pytest.fixture(scope="session")
def silent() -> Coding:
    return Coding(Report(id="none", text="The council met on Monday."), [])
