"""Which event a figure hangs on: tables of (report, the number, the type of the event told for it, or "-" for none)."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.choice import anchor as anchors
from warledger.claims.coder import Coder
from warledger.claims.drafts.draft import Draft
from warledger.claims.of_events.hanging import Hanging
from warledger.claims.read import read
from warledger.reports import report

ROWS = [
    # (report, the number, type of the event that the figure hangs on, type of one told beside the main one)
    ("Army jets bombed the market of Besh on Sunday, killing 14 people.", 14, "airstrike", "-"),
    ("Army jets bombed the market of Besh on Sunday. Hospitals counted 14 dead.", 14, "airstrike", "-"),
    # nor of what the sentence says had been before
    (
        "Nine civilians died in air raids on villages in Sagaing Region on Friday, a volunteer said, after a "
        "resistance group said it had ambushed a military column. A register put the number of injured at 15.",
        15,
        "airstrike",
        "-",
    ),
    # nobody dies of burned cars where there was an attack
    (
        "Gunmen attacked the market of Besh on Sunday. Two cars were burned. A resident counted ten dead.",
        10,
        "ground_assault",
        "-",
    ),
    # what the report is not mainly about takes no figure from what it is about, and the other way round
    ("Army jets bombed Besh on Sunday. At least 58 people were killed in shelling of Quorra.", 58, "-", "shelling"),
    # nor does a deed that is recalled of the place that was bombed
    (
        "Army jets bombed Besh. The air strikes hit the town of Besh, where rebels killed 20 villagers.",
        20,
        "-",
        "execution",
    ),
    # whom rebels killed did not die of the shells that came for it
    ("Shells hit Besh on Sunday, where rebels killed 14 guards.", 14, "-", "execution"),
    ("Jets bombed Besh on Sunday after 14 guards were shot dead by rebels.", 14, "shooting", "-"),
    # no attack is what an aircraft only crashes of, and who is in it dies of
    (
        "Shells hit Besh on Sunday, the mayor said. Three officers were killed when their helicopter crashed.",
        3,
        "-",
        "-",
    ),
    # nor is a house damaged by an execution
    ("Rebels executed a judge in Besh on Sunday. The governor said that 12 houses were damaged.", 12, "-", "-"),
    # nor is anybody hurt in a town far from where an event is told to have been
    ("Gunmen attacked a school in Peshawar on Tuesday. In Sydney, two hostages had died.", 2, "-", "-"),
    ("Shelling hit Kharkiv on Tuesday. In Lysychansk, two people fetching water died.", 2, "-", "-"),
    ("Shelling hit Kharkiv on Tuesday. At a school two people died.", 2, "shelling", "-"),
    # nor what is counted over more than its day, with the day's own count beside it where the stretch is no longer
    ("Shells hit Besh on Tuesday. The governor put the death toll since June 1 at 197.", 197, "-", "-"),
    ("Shells hit Besh on Tuesday. Since Tuesday nine people have died, the governor said.", 9, "shelling", "-"),
    (
        "Jets bombed Besh on Tuesday, killing 12 people. Doctors said 109 people were killed in the past 24 hours.",
        109,
        "-",
        "-",
    ),
    ("Jets bombed Besh on Tuesday. Doctors said nine people had died in the past 24 hours.", 9, "airstrike", "-"),
    # nobody was killed in what was only planned
    ("Army jets bombed Besh on Sunday. Nine men who planned an attack on Quorra were wounded.", 9, "airstrike", "-"),
    # nor does an air strike arrest anybody
    ("Army jets bombed Besh on Sunday. Nine men who planned an attack on Quorra were arrested.", 9, "-", "-"),
]


@pytest.mark.parametrize(("text", "number", "hangs_on", "beside"), ROWS, ids=[text for text, *_ in ROWS])
def test_a_figure_hangs_on_the_event_of_its_own_sentence(text: str, number: int, hangs_on: str, beside: str) -> None:
    about = 2 if "burned" in text else 1
    reading = next(read([report(text, id="r1", date=date(2021, 6, 8))], Coder().tools))
    # the report is mainly about what it tells first, and where cars are burned about that, too
    main = [e for e in anchors.of_events(reading) if e.event and e.event.mentions[0].sentence < about]
    figures = anchors.of_figures(reading)
    figure = next(f for f in figures if f.figure is not None and f.figure.counted.low == number)
    group = [Draft(figure, {}, {}, "unknown", "event", 1.0)]
    hanging = Hanging(reading, main)
    home, other = hanging.event_of(group), hanging.beside(group)
    assert (home.label if home else "-", other.type if other else "-") == (hangs_on, beside)


def test_a_sentence_that_counts_again_goes_on_with_the_event_that_it_counts() -> None:
    text = (
        "Nine civilians died in air raids on villages near Shwebo on Wednesday, a monitor said, after a resistance "
        "group said it had ambushed a column. The monitor put the number of dead at nine and of injured at 15. It said "
        "that five of the nine were children."
    )
    claims = Coder().code(report(text, id="r1", date=date(2024, 4, 11))).claims
    by_id = {c.claim: c for c in claims}
    told = {
        (c.effect, c.low): (c.event, c.agent, by_id[c.part_of].low if c.part_of else None) for c in claims if c.effect
    }
    assert told == {
        ("killed", 9): ("airstrike", None, None),
        ("wounded", 15): ("airstrike", None, None),
        ("killed", 5): ("airstrike", None, 9),
    }


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "A bomb killed six people in Kano on Wednesday, officials said. The blast hit the market of Besh. "
            "Saturday's convoy attack killed 126 people, the monitor said. The convoy was carrying at least 500 people "
            "including civilians and several hundred fighters who were granted safe passage out of the two towns.",
            500,
        ),
        (
            "Two nurses were killed when an air strike hit a clinic in Besh late on Tuesday, the mayor said. Besh is "
            "near Quorra, the town where an attack on trucks killed around 20 civilians on Monday.",
            20,
        ),
    ],
)
def test_a_figure_of_another_day_hangs_on_no_event_of_this_one(text: str, number: int) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2021, 6, 10))).claims
    figure = next(c for c in claims if c.low == number and c.effect in ("killed", "displaced"))
    assert figure.start is not None
    assert figure.of is None
    assert "event" not in figure.evidence


@pytest.mark.parametrize(
    ("text", "number", "event"),
    [
        (
            "Israeli artillery shelling of Gaza has killed 44 people since Friday. A commander was killed in Rafah on "
            "Saturday. Militants fired 1,100 rockets, the army said.",
            1100,
            None,
        ),
        # (their own shelling, where the report takes the strikes for air strikes)
        (
            "Israeli strikes on Gaza killed 44 people since Friday. A commander was killed in Rafah on Saturday. "
            "Militants fired 1,100 rockets, the army said.",
            1100,
            "shelling",
        ),
        ("Kenyan jets bombed Baidoa on Saturday, killing a commander. Kenya launched 20 strikes.", 20, "airstrike"),
    ],
)
def test_what_the_other_side_launched_is_not_of_the_event(text: str, number: int, event: str | None) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2022, 8, 8))).claims
    assert [c.event for c in claims if c.effect == "strikes" and c.low == number] == [event]
