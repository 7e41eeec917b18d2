"""A small ledger, made by hand, of which every claim is known by its name. All reports are invented."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.ledger import Ledger, Run
from warledger.records import Claim, Place, Report, Span

OLD, NEW = Run(coder="hand 1", version="1"), Run(coder="hand 2", version="2")

HIRA = Place(
    text="Hira", name="Hira", id="made:1", lat=36.2, lon=37.5, admin1="Halab Governorate", admin2="Azraq District",
    country="SY", where_prec=1,
)  # fmt: skip
PROVINCE = Place(
    text="Homs province", name="Homs", id="made:2", lat=34.5, lon=38.5, admin1="Homs", country="SY", where_prec=4
)
AMRA = Place(text="Tel Amra", name="Tél Amra", lat=14.5, lon=-4.5, admin1="Mopti", country="ML", where_prec=1)
MALI = Place(text="Mali", name="Mali", id="made:3", country="ML", where_prec=6)


def made(report, name, words, **values):
    """A claim of a report, by a short name; `words` are the report's that state it."""
    at = report.text.index(words)
    field = "figure" if values.get("effect") else "event"
    base = {"claim": name, "report": report.id, "outlet": report.outlet, "coder": "hand", "rule": "hand",
            "confidence": 0.9, "invented": report.invented}  # fmt: skip
    return Claim(**base | {"evidence": {field: (Span(at, at + len(words)),)}} | values)


def day(text):
    """The fields of a claim about one day."""
    return {"start": date.fromisoformat(text), "end": date.fromisoformat(text), "date_prec": 1}


def told():
    """Reports with their claims: (report, claims, run)."""
    one = Report(
        id="r1", outlet="Delta Wire", date=date(2024, 3, 5), language="en", title="Shells on a market",
        text="Shelling hit the market of Hira on Monday. It killed 12 villagers, 5 of them children, the Hira "
        "Observatory said. About 900 people have been killed this year.",
    )  # fmt: skip
    hira = day("2024-03-04") | {"place": HIRA, "event": "shelling", "agent": "Red Guard"}
    killed = {"effect": "killed", "category": "civilian"}
    monitor = {"source": "Hira Observatory", "source_kind": "monitor"}
    yield (
        one,
        [
            made(one, "e1", "Shelling hit", **hira, target="civilians"),
            made(one, "k1", "killed 12 villagers", **hira, **killed, **monitor, low=12, high=12, counted="villagers",
                 of="e1"),
            made(one, "k2", "5 of them children", **hira, **killed, **monitor, low=5, high=5, counted="children",
                 demographic="children", part_of="k1", of="e1"),
            made(one, "b1", "About 900 people have been killed", **killed | {"category": None}, **monitor, low=900,
                 approx=True, scope="background", confidence=0.3),
        ],
        OLD,
    )  # fmt: skip
    two = Report(
        id="r2", outlet="North Post", date=date(2024, 3, 6), language="en",
        text="At least 10 people died in an air strike on Hira, residents said; 20 to 30 were hurt. "
        "The Red Guard denied that up to 40 were killed by its strikes.",
    )  # fmt: skip
    yield (
        two,
        [
            made(two, "k3", "At least 10 people died", **hira, **killed, source="residents", source_kind="witness",
                 low=10, counted="people", confidence=0.5),
            made(two, "w1", "20 to 30 were hurt", **hira, effect="wounded", category="unknown", low=20, high=30,
                 source="residents", source_kind="witness"),
            made(two, "d1", "up to 40 were killed by its strikes", **hira, **killed, high=40, status="denied",
                 source="Red Guard", source_kind="belligerent", counted="40"),
        ],
        OLD,
    )  # fmt: skip
    three = Report(
        id="r3", outlet="Rádio Öst", date=date(2024, 4, 2), language="fr", invented=True,
        text="Une bombe a blessé 3 soldats dans la province.",
    )  # fmt: skip
    yield (
        three,
        [
            made(three, "m1", "blessé 3 soldats", effect="wounded", event="bombing", low=3, high=3, date_prec=2,
                 category="combatant", side="Syrian government forces", place=PROVINCE, source="the army's spokesman",
                 source_kind="official", status="uncertain", start=date(2024, 3, 28), end=date(2024, 4, 1)),
        ],
        OLD,
    )  # fmt: skip
    four = Report(
        id="r4", outlet="Delta Wire", date=date(2024, 5, 1),
        text="Gunmen shot two herders near Tel Amra. The army of Mali captured 7 fighters of the Islamic State.",
    )  # fmt: skip
    yield (
        four,
        [
            made(four, "s1", "shot two herders", **day("2024-04-30"), **killed, event="shooting", low=2, high=2,
                 agent="gunmen", place=AMRA, counted="herders"),
            made(four, "c1", "captured 7 fighters", effect="captured", event="arrest", low=7, high=7,
                 category="combatant", side="Islamic State", agent="Malian government forces", place=MALI,
                 start=date(2024, 4, 1), end=date(2024, 4, 30), date_prec=4),
        ],
        OLD,
    )  # fmt: skip
    # what no question finds unless it is asked for: an earlier version, and an earlier run
    five = Report(id="r5", outlet="Delta Wire", date=date(2024, 6, 1), text="Raiders killed 3 at the well.")
    yield five, [made(five, "v1", "killed 3", **killed, low=3, high=3)], OLD
    again = five.model_copy(update={"text": "Raiders killed 4 at the well."})
    yield again, [made(again, "v2", "killed 4", **killed, low=4, high=4)], OLD
    six = Report(id="r6", outlet="Delta Wire", date=date(2024, 6, 2), text="A mine wounded 6 at the ford.")
    yield six, [made(six, "o1", "wounded 6", effect="wounded", low=6, high=None)], OLD
    yield six, [made(six, "n1", "wounded 6", effect="wounded", event="bombing", low=6, high=6)], NEW
    seven = Report(id="r7", date=date(2024, 6, 3), text="The council met and talked about the road.")
    yield seven, [], OLD


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def book(request, tmp_path_factory):
    """The ledger, open for reading, in each database."""
    if request.param == "postgresql":
        where = request.getfixturevalue("postgresql_ledger")()
    else:
        where = tmp_path_factory.mktemp("finding") / "warledger.db"
    with Ledger.open(where, create=True) as ledger:
        for report, claims, run in told():
            ledger.keep(report, claims, run=run)
        ledger.settle()
    with Ledger.open(where, read_only=True) as ledger:
        yield ledger
