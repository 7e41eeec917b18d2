"""Side and agent chosen together: probabilities of each in, the pair out."""

from __future__ import annotations

import pytest

from warledger.claims.actors.mention import ActorMention
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.weighing.pool import borne_out, opposed, perpetrator, placed
from warledger.claims.places import PlaceMention
from warledger.records import Span


def row(**probabilities: float) -> list[Candidate]:
    """Candidates by name; `nobody` is the empty answer."""
    return [
        Candidate(key=None if name == "nobody" else name, value=name, span=None, rule="", probability=probability)
        for name, probability in probabilities.items()
    ]


@pytest.mark.parametrize(
    ("sides", "agents", "expected"),
    [
        # two parties as they are
        ({"army": 0.6, "rebels": 0.4}, {"rebels": 0.7, "army": 0.3}, ("army", "rebels")),
        # the same for both: whichever is less sure gives way, be it to nobody
        ({"army": 0.9, "rebels": 0.1}, {"army": 0.5, "rebels": 0.46, "nobody": 0.04}, ("army", "rebels")),
        ({"army": 0.5, "nobody": 0.5}, {"army": 0.9, "nobody": 0.1}, (None, "army")),
        # both near certain: people do die by their own mines
        ({"army": 0.99, "nobody": 0.01}, {"army": 0.98, "nobody": 0.02}, ("army", "army")),
        # the likeliest of many, and still a guess: nobody is blamed
        ({"rebels": 1.0}, {"army": 0.4, "police": 0.3, "nobody": 0.3}, ("rebels", None)),
        ({"army": 0.9, "rebels": 0.1}, {"army": 0.6, "rebels": 0.3, "nobody": 0.1}, ("army", None)),
        # what each alone has counts for both together
        ({"rebels": 1.0}, {"army and police": 0.4, "army": 0.3, "nobody": 0.3}, ("rebels", "army and police")),
        # a part of the other is no opponent
        (
            {"Kurdish People's Protection Units": 1.0},
            {"Syrian Democratic Forces": 0.6, "Islamic State": 0.4},
            ("Kurdish People's Protection Units", "Islamic State"),
        ),
        # nothing known of either
        ({"nobody": 0.9, "army": 0.1}, {"nobody": 0.8, "army": 0.2}, (None, None)),
    ],
)
def test_opposed(sides, agents, expected):
    side, agent = opposed(row(**sides), row(**agents))
    assert (side.key, agent.key) == expected


@pytest.mark.parametrize(
    ("agents", "words", "expected"),
    [
        # "militants of the front shelled the town": what the common word has and what the group has are one suspicion
        ({"the front": 0.4, "militants": 0.35, "nobody": 0.25}, {"the front": {"militants"}}, "the front"),
        ({"militants": 0.4, "the front": 0.35, "nobody": 0.25}, {"the front": {"militants"}}, "militants"),
        # nobody calls the army so
        ({"militants": 0.4, "army": 0.35, "nobody": 0.25}, {"the front": {"militants"}}, None),
    ],
)
def test_what_the_report_calls_a_group_counts_for_it(agents, words, expected):
    candidates = row(**agents)
    for candidate in candidates:
        candidate.words = frozenset(words.get(candidate.key, ()))
    assert perpetrator(candidates).key == expected


@pytest.mark.parametrize(
    ("agents", "expected"),
    [
        # "Gunmen attacked a post", and further down a group that claims it: what the clause says is no guess
        ({"the front": 0.43, "gunmen": 0.3, "nobody": 0.15, "army": 0.12}, "gunmen"),
        # likelier that nobody is blamed
        ({"the front": 0.4, "gunmen": 0.28, "nobody": 0.32}, None),
        ({"the front": 0.43, "police": 0.3, "nobody": 0.15, "army": 0.12}, None),
        # a name is blame, and not laid on so little
        ({"the front": 0.43, "army": 0.3, "nobody": 0.15, "police": 0.12}, None),
    ],
)
def test_whom_the_clause_has_doing_it_is_named_before_nobody(agents, expected):
    candidates = row(**agents)
    for candidate in candidates:
        candidate.value = ActorMention(
            Span(0, 1),
            str(candidate.key),
            "generic_armed" if candidate.key == "gunmen" else "armed_group",
            None,
            "name",
        )
        candidate.features = ["deed0"] if candidate.key in ("gunmen", "army") else []
    assert perpetrator(candidates).key == expected
    assert opposed(row(gunmen=1.0), candidates)[1].key is None


@pytest.mark.parametrize(
    ("places", "here", "expected"),
    [
        ({"bama": 0.6, "nobody": 0.4}, "", "bama"),
        # too little for a place of another sentence, though the likeliest
        ({"bama": 0.28, "gwoza": 0.27, "kano": 0.26, "nobody": 0.19}, "", None),
        # the figure's own sentence names it
        ({"bama": 0.28, "gwoza": 0.27, "kano": 0.26, "nobody": 0.19}, "bama", "bama"),
        ({"nobody": 0.6, "bama": 0.4}, "bama", None),
    ],
)
def test_a_place_of_another_sentence_is_named_where_it_is_likely(places, here, expected):
    candidates = row(**places)
    for candidate in candidates:
        candidate.features = [HERE if candidate.key == here else "d=-1"]
    assert placed(candidates).key == expected


@pytest.mark.parametrize(
    ("event", "figures", "expected"),
    [
        # "The front condemns the bombing of its office", and the clauses that count the dead lay it on the army
        (
            {"the front": 0.6, "army": 0.3, "nobody": 0.1},
            [{"army": 0.7, "nobody": 0.3}, {"army": 0.6, "nobody": 0.4}],
            "army",
        ),
        # what the clause is sure of stands, though the count leaves it open
        ({"army": 0.8, "nobody": 0.2}, [{"army": 0.2, "nobody": 0.8}], "army"),
        # one figure of several, of another deed: the police shot the bomber
        (
            {"the front": 0.6, "police": 0.2, "nobody": 0.2},
            [{"police": 0.9, "the front": 0.1}, {"the front": 0.9, "police": 0.1}],
            "the front",
        ),
        # silence on both sides stays silence
        ({"army": 0.2, "nobody": 0.8}, [{"army": 0.3, "nobody": 0.7}], None),
    ],
)
def test_an_event_is_borne_out_by_its_figures(event, figures, expected):
    weighed = borne_out(row(**event), [row(**figure) for figure in figures])
    assert max(weighed, key=lambda c: c.probability).key == expected
    assert sum(c.probability for c in weighed) == pytest.approx(1)


def test_a_row_of_towns_bears_out_the_event_of_each() -> None:
    def place(text: str, form: str, probability: float) -> Candidate:
        span = Span(0, len(text))
        mention = PlaceMention(span, text, form, "town", "in", None, text if form == "name" else "")
        return Candidate(text, mention, span, f"place.{form}", [HERE], probability=probability)

    event = [place("Gao", "name", 0.8), place("Kidal", "name", 0.1), place("Gao and Kidal", "list", 0.1)]
    weighed = borne_out(event, [[place("Gao and Kidal", "list", 1.0)]])
    assert max(weighed, key=lambda c: c.probability).key == "Gao"
