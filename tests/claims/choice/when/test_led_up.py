"""Days of what led up to a deed, and of what is recalled beside it, are not the deed's: invented sentences."""

from __future__ import annotations

import datetime

import pytest

from warledger import reports
from warledger.claims.choice import anchor, overview
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.coder import Coder
from warledger.claims.read import read

PUBLISHED = datetime.date(2022, 6, 10)


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


def offered(tools, text, nth=0):
    """The days that a report's figure could be of, by the words that tell them."""
    (reading,) = read([reports.report(text, date=PUBLISHED)], tools)
    figure = [a for a in anchor.of_figures(reading) if a.label == "killed"][nth]
    found = CANDIDATES["date"](reading, figure, overview.of(reading))
    return {c.value.when.quote for c in found if c.key is not None}


_HIT = "A missile hit a barracks in Mocha, killing seven soldiers. "
# text, the days that its first figure could be of
LED_UP = [
    (_HIT + "The strike comes after Ethiopia on Saturday suffered its first loss in the operation.", set()),
    (_HIT + "The strike came only after rebels overran a post in Ippy on Saturday.", set()),
    ("The attack on a bar in Bria, which killed nine, came after the army on Monday lost a post in Ippy.", set()),
    ("Nine people were killed in an attack on Bria, which followed the killing of a mayor on Monday.", set()),
    ("Troops shelled Adigrat in response to the alleged use of gas in Senafe on Tuesday. Six men were killed.", set()),
    ("The shelling of Adigrat is a response to the attack in Senafe on Tuesday. Six men died.", set()),
    ("Troops shelled Bria, days after a convoy was ambushed near Ippy on Sunday. Six people were killed.", set()),
    # the deed's own day, an hour of it, and a day that no deed led up to
    (_HIT + "The strike on Sunday came after Ethiopia on Saturday suffered its first loss.", {"Sunday"}),
    (_HIT + "The strike came after dark on Saturday.", {"Saturday"}),
    (_HIT + "The strike came after evening prayers on Saturday.", {"Saturday"}),
    (_HIT + "The strike on the barracks on Saturday followed a similar pattern.", {"Saturday"}),
]


@pytest.mark.parametrize(("text", "days"), LED_UP)
def test_the_day_of_what_led_up_to_a_deed_is_not_the_deeds(tools, text, days):
    assert offered(tools, text) == days


# text, the number of its figure, the days that it could be of
OF_THE_OTHER = [
    # an older deed was not on the day of the shells that answer it, wherever that is told
    (
        "Shelling of Bria killed 31 people after a pilot was shot dead by rebels. The bombardment hit the town on "
        "Thursday, where rebels killed the pilot after he had to eject on Wednesday. By Thursday nobody was left.",
        1,
        set(),
    ),
    # what was said on a day was not done on a later one
    (
        "Jets bombed Kidal on Thursday, killing nine people. Mali said on Tuesday that rebels killed two men.",
        1,
        {"Tuesday"},
    ),
    (
        "Jets bombed Kidal on Monday, killing nine people. Mali said on Tuesday that rebels killed two men.",
        1,
        {"Monday", "Tuesday"},
    ),
    # nor what he went on to say
    (
        "Jets bombed Kidal on Thursday, killing nine people. Ag Mossa said on Tuesday that the camp was lost. Mossa "
        "added that rebels killed two men.",
        1,
        {"Tuesday"},
    ),
    (
        "Jets bombed Kidal on Thursday, killing nine people. Ag Mossa said on Tuesday that the camp was lost. Doctors "
        "added that two men were killed.",
        1,
        {"Thursday", "Tuesday"},
    ),
    # but what stands before those words may have been
    ("Jets bombed Kidal on Thursday. Two men were killed, Mali said on Tuesday.", 0, {"Thursday", "Tuesday"}),
]


@pytest.mark.parametrize(("text", "nth", "days"), OF_THE_OTHER)
def test_days_of_the_other_deed_and_days_after_the_words_are_none(tools, text, nth, days):
    assert offered(tools, text, nth) == days


def test_what_led_up_keeps_its_own_day(tools):
    text = "Nine people died in an attack on Bria, which followed the killing of a mayor on Monday."
    assert offered(tools, text, nth=-1) == {"Monday"}
    text = "Troops shelled Adigrat in response to an attack in Senafe on Tuesday. The attack in Senafe killed six men."
    assert offered(tools, text) == {"Tuesday"}


# text, the days that its first figure could be of
RECALLED = [
    ("Nine people were killed when gunmen stormed a bar in Bria, a town that rebels attacked in May.", set()),
    ("Nine people were killed in a raid on Bria, from which the rebels were expelled on May 12.", set()),
    ("Nine people died in an air strike on Bria, where a car bomb killed 20 people last month.", set()),
    # the deed's own day, told in a clause about it or about those whom it killed, and a day of the news
    ("Nine people were killed in a raid on Bria, which took place on May 12.", {"May 12"}),
    ("Villagers in Bria mourn the nine men whom rebels killed in May.", {"May"}),
    ("Nine people were killed in Bria, where gunmen stormed a bar on Tuesday.", {"Tuesday"}),
]


@pytest.mark.parametrize(("text", "days"), RECALLED)
def test_the_day_of_what_is_recalled_of_a_town_is_not_the_deeds(tools, text, days):
    assert offered(tools, text) == days


def test_two_deeds_of_one_breath_have_no_day_in_common_that_is_ruled_out_for_one(tools):
    coder = Coder()
    text = (
        "On Tuesday a league plans to screen a film made last week, before Musa died, featuring Sara Lyons, a nurse "
        "who was badly hurt last month in the bombing of a clinic in Goma."
    )
    claims = coder.code(reports.report(text, date=PUBLISHED)).claims
    hurt = next(c for c in claims if c.effect == "wounded")
    assert hurt.start == datetime.date(2022, 5, 1)


_SHELLED = (
    "Troops shelled the suburbs of Goma on Thursday. Hundreds of people died on Wednesday in a gas attack there. "
)
# text, the days that its last figure could be of
OTHER_KIND = [
    (_SHELLED + "Rockets also hit the district of Masisi, killing nine people.", {"Thursday"}),
    (
        "People mourned Musa Haji, who died on Wednesday in a gas attack in Goma. Rockets also hit the town of Masisi, "
        "killing nine people.",
        set(),
    ),
    # a day of its own, another deed of the same kind, and a sentence that doesn't go on with one more
    (
        _SHELLED + "Rockets also hit the district of Masisi on Tuesday, killing nine.",
        {"Thursday", "Wednesday", "Tuesday"},
    ),
    (_SHELLED + "The gas also spread to Masisi, killing nine people.", {"Thursday", "Wednesday"}),
    (
        "Troops shelled Goma on Thursday. Mortars hit Rutshuru on Wednesday. Rockets also hit Masisi, killing nine.",
        {"Thursday", "Wednesday"},
    ),
]


@pytest.mark.parametrize(("text", "days"), OTHER_KIND)
def test_one_more_deed_is_not_of_the_day_of_another_kind(tools, text, days):
    assert offered(tools, text, nth=-1) == days


# text, the days that its last figure could be of
OPENED = [
    (
        "Shells killed two people in Goma on Thursday. Two days ago the same quarter was shelled by rebels positioned "
        "nearby, with the attack leaving 14 dead.",
        {"Two days ago"},
    ),
    # somebody spoke on it, or did something else
    (
        "Shells killed two people in Goma on Thursday. On Friday the monitor quoted sources as saying that the shells "
        "killed nine people.",
        {"Thursday", "Friday"},
    ),
]


@pytest.mark.parametrize(("text", "days"), OPENED)
def test_a_sentence_that_opens_with_the_day_of_its_deed_has_no_other(tools, text, days):
    assert offered(tools, text, nth=-1) == days


# text, the days that its last figure could be of
SINCE = [
    ("Nine people were killed in Goma, which has been besieged since 2013.", set()),
    ("Ten men died in Goma, which has been besieged since 2013. Six people were killed in shelling of Bukavu.", set()),
    ("Troops killed nine men in Goma in a raid planned since March.", set()),
    ("The group had planned the raid since March, police said. Gunmen killed nine men in Goma.", set()),
    ("Nine people were killed in Goma, which has been under siege since 2013.", set()),
    # what kills is the fighting
    ("Nine people were killed in fighting that has raged in Goma since March.", {"since March"}),
]


@pytest.mark.parametrize(("text", "days"), SINCE)
def test_how_long_a_town_has_been_under_siege_dates_no_dead(tools, text, days):
    assert offered(tools, text, nth=-1) == days


def places_offered(tools, text):
    """Where a report's first figure could be."""
    (reading,) = read([reports.report(text, date=PUBLISHED)], tools)
    figure = next(a for a in anchor.of_figures(reading) if a.label == "killed")
    return {c.key for c in CANDIDATES["place"](reading, figure, overview.of(reading)) if c.key is not None}


def test_the_place_of_what_led_up_to_a_deed_is_not_the_deeds(tools):
    text = "A missile killed nine men in Mocha, a response to the alleged gas use in Adigrat on Tuesday."
    assert places_offered(tools, text) == {"mocha"}
    assert offered(tools, text) == set()
    text = "The strike that killed nine men in Mocha came after rebels captured Adigrat on Tuesday."
    assert places_offered(tools, text) == {"mocha"}


# text, the days that its first figure could be of
SPOKEN_OF = [
    (
        "An attack in Bria killed nine people, a monitor said on Wednesday. Rebels praised Tuesday's attack.",
        {"Tuesday"},
    ),
    ("An attack in Bria killed nine people, a monitor said on Wednesday. Rebels praised the attack.", {"Wednesday"}),
    # nor when its toll went on rising, or somebody met over it
    (
        "The toll of a gas attack on a town has risen to nine dead a monitor said on Wednesday. Envoys met Wednesday. "
        "Rebels vowed revenge for Tuesdays strike on Bria.",
        {"Tuesdays"},
    ),
    # nor when somebody blamed another for it, or met to speak of it
    ("The envoy, who on Monday blamed Chad for the Bria massacre that killed 127 civilians, spoke.", set()),
    ("The report accompanying Tuesday's oral briefing tells of 865 people killed in air strikes on Bria.", set()),
    ("The minister on Monday accused rebels of shelling Bria, where nine people were killed on Sunday.", {"Sunday"}),
    # an older one like it
    (
        "An attack in Bria killed nine people, a monitor said on Wednesday. Rebels recalled the 3 May attack.",
        {"Wednesday", "the 3 May"},
    ),
]


@pytest.mark.parametrize(("text", "days"), SPOKEN_OF)
def test_a_deed_that_is_named_by_its_day_was_not_when_somebody_spoke_of_it(tools, text, days):
    assert offered(tools, text) == days


# a file's date, what its text says, the days that its first figure could be of
BELIED = [
    ("Bentiu: On June 21 2022 the army fired rockets on the town, killing nine civilians.", {"June 21 2022"}),
    ("The attack on Bentiu on June 21, 2022 killed nine civilians.", {"June 21, 2022"}),
    # what has its own print date was written on it, and what lies ahead has not happened
    ("June 9 2022 - The attack on Bentiu on June 21, 2022 killed nine civilians.", set()),
    ("Gunmen killed nine civilians in Bentiu ahead of elections on June 21, 2022.", set()),
    ("Rebels in Bentiu vowed to storm the town on June 21, 2022 after gunmen killed nine civilians.", set()),
    ("Gunmen killed nine civilians in Bentiu. The talks are to begin on June 21, 2022.", set()),
    # a day without its year is the year before's
    ("The attack on Bentiu on June 21 killed nine civilians.", {"June 21"}),
]


@pytest.mark.parametrize(("text", "days"), BELIED)
def test_a_whole_date_of_a_deed_told_as_done_belies_the_date_of_a_file(tools, text, days):
    assert offered(tools, text) == days


# text, the days on which those evacuated, displaced or taken could have been
LED_AWAY = [
    ("Shells fired on Saturday hit buses carrying 500 villagers evacuated from Ippy.", set()),
    ("A bomb attack on trucks carrying 500 villagers evacuated from Ippy killed nine people on Saturday.", set()),
    ("A bomb hit trucks with 500 villagers evacuated from Ippy. The raid on Saturday killed nine.", set()),
    ("A bomb hit trucks with 500 villagers evacuated from Ippy on Saturday.", {"Saturday"}),
    ("A bomb hit trucks with 500 villagers evacuated from Ippy. They had left Ippy on Saturday.", {"Saturday"}),
    ("On Saturday 500 villagers were evacuated from Ippy after a bomb hit a market.", {"Saturday"}),
    ("On Saturday rebels let go of 500 villagers displaced from Ippy.", {"Saturday"}),
]


@pytest.mark.parametrize(("text", "days"), LED_AWAY)
def test_the_day_on_which_people_were_hit_is_not_that_on_which_they_were_led_away(tools, text, days):
    (reading,) = read([reports.report(text, date=PUBLISHED)], tools)
    for one in anchor.of_figures(reading):
        if one.label == "displaced":
            found = CANDIDATES["date"](reading, one, overview.of(reading))
            assert {c.value.when.quote for c in found if c.key is not None} == days
            break
    else:
        pytest.fail("nobody displaced")
