"""The command in this process, with a coder that needs no model: it counts the dead that a report names in digits."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from warledger.claims.coding import Coding, Explanation, Option
from warledger.cli.main import app
from warledger.corpus import coding
from warledger.corpus.linking import link_ledger
from warledger.ledger import Ledger, Run
from warledger.records import Blame, Claim, Place, Report, Span


class Counter:
    """Finds "N killed"; fails on reports that say "crash"."""

    def __init__(self, settings):
        self.settings = settings

    def code(self, report):
        if "crash" in report.text:
            raise RuntimeError("made to fail")
        claims, reasons = [], {}
        for number, match in enumerate(re.finditer(r"(\d+) killed", report.text)):
            claim = Claim(
                claim=f"c_{report.id}_{number}",
                report=report.id,
                outlet=report.outlet,
                coder="counter 1",
                rule="digits",
                confidence=1,
                effect="killed",
                low=int(match[1]),
                high=int(match[1]),
                start=report.date,
                end=report.date,
                invented=report.invented,
                evidence={"figure": (Span(*match.span()),)},
            )
            claims.append(claim)
            if self.settings.explain:
                reasons[claim.claim] = [
                    Explanation("side", None, "none.named", (Option("Red Guard", 0.1, "near", "Guard", None),))
                ]
        return Coding(report, claims, reasons)

    def code_many(self, reports):
        return map(self.code, list(reports))


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run the command in an empty folder; gives a result with exit_code, stdout and stderr."""
    monkeypatch.setattr(coding, "make_coder", Counter)
    monkeypatch.setenv("WARLEDGER_ACTORS", str(tmp_path / "own-actors"))
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    return lambda *arguments, **options: runner.invoke(app, [str(argument) for argument in arguments], **options)


@pytest.fixture
def reports(tmp_path):
    """Three reports in a file: one claim, no claim, two claims."""
    rows = [
        {
            "id": "a",
            "text": "In the town 12 killed by shelling, the mayor said on Monday.",
            "outlet": "Delta Wire",
            "date": "2024-03-05",
        },
        {"id": "b", "text": "The council of the town met on Monday and talked about the road."},
        {"id": "c", "text": "At the bridge 3 killed, and at the market 4 killed, they said.", "invented": True},
    ]
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def told(text, *claims, **fields):
    """A report with its claims made by hand; the words of each are given as `words`."""
    report = Report(text=text, **fields)
    made = []
    for number, values in enumerate(claims):
        values = dict(values)
        words = values.pop("words")
        at = text.index(words)
        base = {"claim": f"c_{report.id}_{number}", "report": report.id, "outlet": report.outlet, "coder": "hand 1"}
        base |= {"rule": "hand", "confidence": 0.9, "invented": report.invented}
        base |= {"start": report.date, "end": report.date, "date_prec": 1} if report.date else {}
        made.append(Claim(**base | {"evidence": {"figure": (Span(at, at + len(words)),)}} | values))
    return report, made


HIRA = Place(
    text="the town of Hira", name="Hira", id="1", lat=36.25, lon=37.5, admin1="Aleppo", country="SY", where_prec=1
)
PROVINCE = Place(
    text="Homs province", name="Homs", id="2", lat=34.5, lon=38.5, admin1="Homs", country="SY", where_prec=4
)
OWN = Place(
    text="Tel Amra", name="Tel Amra", id="user:7", lat=35.5, lon=36.5, country="SY", where_prec=1, origin="user:own.csv"
)


@pytest.fixture(scope="session")
def kept(tmp_path_factory):
    """A linked ledger of four reports, with parts, a background total, a named person and a place of the user's own."""
    path = tmp_path_factory.mktemp("kept") / "warledger.db"
    killed = {"effect": "killed", "category": "civilian"}
    told_ = [
        told(
            "Shelling hit Hira, where 12 villagers were killed, 5 of them children, said Yusuf Darwani, a baker. "
            "About 900 people have been killed this year, the Hira Observatory said.",
            {"words": "Shelling", "event": "shelling", "agent": "Red Guard", "place": HIRA},
            killed | {"words": "12 villagers were killed", "event": "shelling", "low": 12, "high": 12,
             "counted": "villagers", "source": "Yusuf Darwani", "source_kind": "person", "place": HIRA,
             "of": "c_a_0", "agent": "Red Guard",
             "blame": (Blame(agent="Red Guard", source="Yusuf Darwani", status="accused"),)},
            killed | {"words": "5 of them children", "low": 5, "high": 5, "demographic": "children",
             "part_of": "c_a_1", "of": "c_a_0", "place": HIRA, "event": "shelling",
             "source": "Yusuf Darwani", "source_kind": "person"},
            killed | {"words": "900 people", "low": 900, "high": None, "approx": True, "scope": "background",
             "source": "Hira Observatory", "source_kind": "monitor", "start": None, "end": None, "date_prec": None},
            id="a", outlet="Delta Wire", date=date(2024, 3, 5), title="Baker Yusuf Darwani tells", where="secret/a.txt",
        ),
        told(
            "At least 10 people were killed by shells in Hira, the Hira Observatory said.",
            killed | {"words": "10 people were killed", "event": "shelling", "low": 10, "high": None, "place": HIRA,
             "source": "Hira Observatory", "source_kind": "monitor", "counted": "=people"},
            id="b", outlet="North Post", date=date(2024, 3, 6), language="en",
        ),
        told(
            "A bomb in Homs province wounded 3 soldiers.",
            {"words": "wounded 3 soldiers", "effect": "wounded", "event": "bombing", "low": 3, "high": 3,
             "category": "combatant", "side": "Syrian government forces", "place": PROVINCE, "confidence": 0.4},
            id="c", outlet="Delta Wire", date=date(2024, 4, 1), invented=True,
        ),
        told(
            "Gunmen shot 2 herders dead in Tel Amra, residents said.",
            killed | {"words": "2 herders", "event": "shooting", "low": 2, "high": 2, "place": OWN,
             "source": "residents", "source_kind": "witness", "agent": "gunmen"},
            id="d", outlet="=cmd|evil", date=date(2024, 5, 1),
        ),
    ]  # fmt: skip
    with Ledger.open(path, create=True) as ledger:
        for report, claims in told_:
            ledger.keep(report, claims, run=Run(coder="hand 1", version="1"), received=report.text.encode())
        link_ledger(ledger)
    return path


RUN = Run(coder="hand 1", version="1")
TARM = Place(text="Tarm", name="Tarm", id="9", lat=35.1, lon=40.2, admin1="Dorrey", country="SY", where_prec=1)


#: What each outlet adds of its own: else their texts would share so much that they were copies.
OWN_WORDS = {
    "Delta Wire": "Stalls were still burning on both sides of the street when our reporter came there after noon.",
    "North Post": "Shopkeepers had asked for a barrier since the winter; none was put up, as they told this paper.",
    "Kessel Times": "Schools of the quarter stay shut until Thursday while engineers look at the walls.",
}


def blast(
    id, outlet, day, source, low, high, *, place=HIRA, when=None, names="the Saffron market and the Vessa mosque"
):
    """A report of a car bomb: who counts how many dead."""
    bounds = f"{low}" if low == high else f"at least {low}"
    text = f"A car bomb near {names} killed {bounds} people in {place.name}, {source or 'reports'} said. {outlet}."
    text = f"{text} {OWN_WORDS.get(outlet, '')}".strip()
    figure = {
        "words": f"killed {bounds} people", "effect": "killed", "event": "bombing", "low": low, "high": high,
        "category": "civilian", "source": source, "source_kind": "medical", "place": place, "of": f"c_{id}_0",
    }  # fmt: skip
    event = {"words": "A car bomb", "event": "bombing", "place": place, "weapon": "car bomb"}
    days = {"start": when or date(2024, 3, 4), "end": when or date(2024, 3, 4)}
    return told(text, event | days, figure | days, id=id, outlet=outlet, date=day)


HIRA_BLAST = [
    blast("a", "Delta Wire", date(2024, 3, 5), "Hira hospital", 8, 8),
    blast("b", "North Post", date(2024, 3, 5), "Lantern Relief", 12, None),
    blast("c", "Kessel Times", date(2024, 3, 6), "Hira Observatory", 14, 14),
]
TARM_BLAST = blast("t", "Delta Wire", date(2024, 6, 2), "Tarm clinic", 3, 3, place=TARM, when=date(2024, 6, 1),
                   names="the Ostrel depot")  # fmt: skip


def keep(path, *reports):
    with Ledger.open(path, create=True) as ledger:
        for report, claims in reports:
            ledger.keep(report, claims, run=RUN, received=report.text.encode())


@pytest.fixture
def book(tmp_path):
    """A ledger of three reports on one car bomb and one on another, not linked yet."""
    path = tmp_path / "warledger.db"
    keep(path, *HIRA_BLAST, TARM_BLAST)
    return path


@pytest.fixture(scope="session")
def linked_once(tmp_path_factory):
    path = tmp_path_factory.mktemp("linked") / "warledger.db"
    keep(path, *HIRA_BLAST, TARM_BLAST)
    with Ledger.open(path) as ledger:
        link_ledger(ledger)
    return path


@pytest.fixture
def linked(linked_once, tmp_path):
    """The ledger of four reports, linked: a copy that a test may change."""
    return shutil.copyfile(linked_once, tmp_path / "warledger.db")


@pytest.fixture
def answer(run, tmp_path):
    """Run a command that must succeed; gives what it prints."""

    def ask(*arguments):
        made = run(*arguments)
        assert made.exit_code == 0, made.stderr
        return made.stdout

    return ask


@pytest.fixture
def hand():
    """Reports with claims made by hand: three on a car bomb in Hira, one on another in Tarm; and how to make more."""
    return SimpleNamespace(blast=blast, keep=keep, told=told, hira=HIRA_BLAST, tarm=TARM_BLAST, HIRA=HIRA, TARM=TARM)
