"""Which figure mentions are coded: invented sentences from many wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor
from warledger.claims.choice.weighing import judge
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("A raid on Bama killed eleven people. The rest of the dead were militiamen.", ["militiamen"]),
        ("Shells killed ten people in Taiz. Soldiers were also among those killed.", ["Soldiers"]),
        ("High-ranking officers were among the 13 killed in the raid on Marib.", ["officers"]),
        # uncounted, and said to have been done
        ("The raid on Bama killed militiamen.", ["militiamen"]),
        ("Rebels stormed Bama, killing soldiers and burning trucks.", ["soldiers", "trucks"]),
        # done again and again, by nobody yet, or counted elsewhere
        ("Rebels often killed travellers in Bama.", []),
        ("Rebels in Bama would have killed travellers.", []),
        ("Rebels entered Bama to kill travellers.", []),
        ("The raid on Bama killed militiamen. Nine militiamen were killed.", []),
    ],
)
def test_some_of_a_group_told_before_are_coded_whatever_was_learned(monkeypatch, text, coded):
    """The codebook codes uncounted parts; the reports learned from have too few of them."""
    monkeypatch.setattr(judge, "total", lambda name, features: -4.0)
    (reading,) = read([reports.report(text)], Coder().tools)
    figures = anchor.of_figures(reading)
    found = [f for f in figures if judge.accept(reading, f, figures) >= judge.ACCEPT_FROM]
    assert [f.noun_span.of(text).split()[-1] for f in found] == coded


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("Gunmen abducted eight girls in Warabe. The girls were taken away on trucks.", ["girls"]),
        ("Gunmen abducted eight girls in Warabe. Teachers were taken away on trucks.", ["girls", "Teachers"]),
        ("Gunmen abducted eight girls in Warabe. The teachers were abducted.", ["girls", "teachers"]),
    ],
)
def test_those_counted_before_are_not_coded_again(monkeypatch, text, coded):
    monkeypatch.setattr(judge, "total", lambda name, features: 4.0)
    (reading,) = read([reports.report(text)], Coder().tools)
    figures = anchor.of_figures(reading)
    found = [f for f in figures if judge.accept(reading, f, figures) >= judge.ACCEPT_FROM]
    assert [f.noun_span.of(text).split()[-1] for f in found] == coded


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("Gunmen killed Ana Ruiz outside Cali.", ["Ruiz"]),
        ("Gunmen shot dead Ana Ruiz outside Cali.", ["Ruiz"]),
        ("Musa Talbar was kidnapped from his shop in Jos.", ["Talbar"]),
        ("Gunmen attacked a bar in Cali. Soldiers arrested Luis Mora on Friday.", ["Mora"]),
        ("Gunmen attacked a bar in Cali. Luis Mora has been arrested.", ["Mora"]),
        # before, not yet, by no means
        ("Luis Talbar had been arrested.", []),
        ("They planned to kill Ana Ruiz.", []),
        ("Musa Talbar was not injured.", []),
        # a town, an armed group
        ("Rebels captured Wagadu on Friday.", []),
        ("The army detained Hezbollah on Friday.", []),
    ],
)
def test_one_person_by_name_to_whom_it_was_done_is_coded(monkeypatch, text, coded):
    """The reports learned from name hardly any whom somebody killed or took."""
    monkeypatch.setattr(judge, "total", lambda name, features: -4.0)
    (reading,) = read([reports.report(text)], Coder().tools)
    figures = anchor.of_figures(reading)
    found = [f for f in figures if judge.accept(reading, f, figures) >= judge.ACCEPT_FROM]
    assert [f.noun_span.of(text).split()[-1] for f in found] == coded
