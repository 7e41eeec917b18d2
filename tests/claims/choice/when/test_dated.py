"""What a time dates in its sentence, and how that stands to a figure: invented sentences from many wars."""

from __future__ import annotations

import datetime

import pytest

from warledger import reports
from warledger.claims.choice import anchor, overview
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.choice.weighing import judge
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.when import dated
from warledger.claims.coder import Coder
from warledger.claims.read import read


@pytest.fixture(scope="module")
def tools():
    return Coder().tools


PUBLISHED = datetime.date(2022, 6, 10)


def reading_of(tools, text, published=PUBLISHED):
    (reading,) = read([reports.report(text, date=published)], tools)
    return reading


def candidates_of(reading, label="killed"):
    """The days that a report's last figure of one effect could be of, by the words that tell them."""
    figure = [a for a in anchor.of_figures(reading) if a.label == label][-1]
    found = CANDIDATES["date"](reading, figure, overview.of(reading))
    return {c.value.when.quote: c for c in found if c.key is not None}


# text, words of a time, what it dates
DATED = [
    ("Gunmen killed nine herders near Boulsa on Tuesday.", "Tuesday", "harm"),
    ("On Tuesday gunmen stormed the market of Boulsa, killing nine herders.", "Tuesday", "deed"),
    ("The attack took place on Tuesday and left nine herders dead.", "Tuesday", "deed"),
    ("Gunmen shot nine herders in Boulsa. The incident happened at about 9 p.m. on Tuesday.", "Tuesday", "deed"),
    ("Nine elders were shot in Kutkai. The tragedy reportedly occurred on Tuesday.", "Tuesday", "deed"),
    ("Nine elders were shot in Kutkai. The incident was told of on Tuesday.", "Tuesday", "unread"),
    ("Nine elders were shot. The incident happened in Kutkai, police said on Tuesday.", "Tuesday", "unread"),
    ("Tuesday's ambush near Mopti killed nine soldiers.", "Tuesday", "deed"),
    ("The ministry condemned on Tuesday the bombing in Herat that killed nine people.", "Tuesday", "speech"),
    ("A court in Goma met on Tuesday over the bombing that killed nine people.", "Tuesday", "other"),
    ("The envoy arrived on Tuesday in the city, where a car bomb killed nine people.", "Tuesday", "other"),
]


@pytest.mark.parametrize(("text", "words", "kind"), DATED)
def test_what_a_time_dates(tools, text, words, kind):
    reading = reading_of(tools, text)
    (time,) = [m for m in reading.times if m.when.quote == words]
    assert dated.of(reading, time).kind == kind


# text, words of a time, how it stands to the figure
STANDS = [
    ("Gunmen killed nine herders near Boulsa on Tuesday.", "Tuesday", "own"),
    ("The ministry said on Tuesday that shells killed nine people in Kutkai.", "Tuesday", "over+ccomp"),
    ("The August 7 bombing that killed nine people shook Kabul.", "August 7", "over+relcl"),
    ("Nine people were killed when rebels shelled Kutkai on Tuesday.", "Tuesday", "under+advcl"),
]


@pytest.mark.parametrize(("text", "words", "how"), STANDS)
def test_how_it_stands_to_a_figure(tools, text, words, how):
    reading = reading_of(tools, text)
    (time,) = [m for m in reading.times if m.when.quote == words]
    figure = next(a for a in anchor.of_figures(reading) if a.label == "killed")
    assert f"to={how}" in dated.relation(reading, time, figure)


# text, whether the last time is the figure's own or that of the deed that brought it about
OWN = [
    ("Gunmen raided Jos on Monday. Two days ago the town was shelled, leaving nine dead.", True),
    ("The envoy visited Jos on Monday, where gunmen killed nine people last month.", True),
    ("Gunmen killed nine people in Jos on Monday.", True),
    # what the "when" behind a time tells, whatever the time itself hangs on
    ("Raiders hit Jos on Monday. It has been attacked, including in late May when nine people were killed.", True),
    ("Gunmen killed nine people in Jos last year, and it was quiet until Monday when talks began.", False),
    ("Gunmen killed nine people in Jos, police said on Monday.", False),
    ("Nine people were killed when shells hit Jos, and a curfew began on Monday.", False),
]


@pytest.mark.parametrize(("text", "own"), OWN)
def test_a_time_of_its_own_is_the_figures(tools, text, own):
    found = candidates_of(reading_of(tools, text))
    last = max(found.values(), key=lambda c: c.value.when.span.start)
    assert (dated.OWN in last.features) is own


# text, whether what the time dates came after the figure
BEFORE = [
    ("The army said on Tuesday that it had killed nine rebels near Gao.", True),
    ("The army said on Tuesday that it killed nine rebels near Gao.", False),
    ("Tuesday's raid had killed nine rebels near Gao.", False),
]


@pytest.mark.parametrize(("text", "before"), BEFORE)
def test_what_had_happened_was_before_the_day_of_the_telling(tools, text, before):
    (tuesday,) = candidates_of(reading_of(tools, text)).values()
    assert any(f.startswith("before it|") for f in tuesday.features) is before


def test_a_time_of_another_sentence_stands_in_no_relation(tools):
    reading = reading_of(tools, "Rebels shelled Kutkai on Tuesday. Nine people were killed.")
    (figure,) = [a for a in anchor.of_figures(reading) if a.label == "killed"]
    (time,) = reading.times
    assert dated.relation(reading, time, figure) == []


# text, whether its figure is of the deed from which "since" counts
BEGINNINGS = [
    ("He has been at large since the May 2019 ambush that killed nine soldiers near Mopti.", True),
    ("Nine soldiers have been killed near Mopti since the May 2019 ambush.", False),
    ("Nine soldiers have been killed near Mopti since May 2019.", False),
]


@pytest.mark.parametrize(("text", "beginning"), BEGINNINGS)
def test_a_since_is_no_day_of_the_deed_from_which_it_counts(tools, text, beginning):
    reading = reading_of(tools, text)
    (since,) = [m for m in reading.times if m.kind == "since"]
    figure = next(a for a in anchor.of_figures(reading) if a.label == "killed")
    assert dated.marks_beginning(reading, since, figure) is beginning
    dates = {c.value.when.quote for c in CANDIDATES["date"](reading, figure, overview.of(reading)) if c.key is not None}
    assert (since.when.quote in dates) is not beginning


def days_offered(reading, label):
    """The days that a report's figure of one effect could be of."""
    view = overview.of(reading)
    figure = next(a for a in anchor.of_figures(reading) if a.label == label)
    return {c.key[:2] for c in CANDIDATES["date"](reading, figure, view) if c.key is not None}


def test_what_is_told_has_happened(tools):
    text = "Shells hit a rally for the June 19 vote in Kutkai, killing nine people."
    assert days_offered(reading_of(tools, text), "killed") == set()
    text = "Shells hit a rally after the June 5 vote in Kutkai, killing nine people."
    day = datetime.date(2022, 6, 5)
    assert days_offered(reading_of(tools, text), "killed") == {(day, day)}


def test_the_hour_of_saying_dates_no_deed(tools):
    reading = reading_of(tools, "Nine people were killed in Kutkai, officials said as dawn broke Saturday.")
    (time,) = reading.times
    assert time.speech


# text, words of a time, whether a clause about the noun that it dates tells the figure
OF_NOUN = [
    ("He is wanted for the March 2019 ambush that killed nine soldiers near Mopti.", "March 2019", True),
    ("Police blamed the group for Tuesday's raid that killed nine people in Jolo.", "Tuesday", True),
    ("Protests followed the May 4 bombing of a market in Kutkai that killed nine people.", "May 4", True),
    ("The envoy arrived on Tuesday in Goma, where a car bomb killed nine people.", "Tuesday", False),
    ("The army said on Tuesday that shells killed nine people in Kutkai.", "Tuesday", False),
    ("Since Tuesday's poll gunmen have killed nine people in Cauca.", "Tuesday", False),
]


@pytest.mark.parametrize(("text", "words", "told"), OF_NOUN)
def test_the_day_of_a_noun_is_that_of_what_a_clause_about_it_tells(tools, text, words, told):
    found = candidates_of(reading_of(tools, text))
    assert (words in found and dated.OF_NOUN in found[words].features) is told


# text, whether the day is known by the words that tell the deed, for the last figure
SAID_ALSO = [
    (
        "Fighters overran a post near Mopti on Thursday. The army said on Thursday that it had sent troops. "
        "Nine soldiers were killed.",
        "dates=deed",
    ),
    ("A post near Mopti was overrun. The army said on Thursday it had sent troops. Nine soldiers were killed.", None),
]


@pytest.mark.parametrize(("text", "deed"), SAID_ALSO)
def test_a_day_both_of_a_deed_and_of_words_is_the_deeds(tools, text, deed):
    (thursday,) = candidates_of(reading_of(tools, text)).values()
    assert any(f.startswith("speech=") for f in thursday.features) is (deed is None)
    assert deed is None or deed in thursday.features


def test_words_of_the_figures_own_sentence_stay_words(tools):
    text = "Fighters overran a post near Mopti on Thursday. The army said on Thursday that nine soldiers were killed."
    (thursday,) = candidates_of(reading_of(tools, text)).values()
    assert "speech=after verb" in thursday.features


NARRATIVE = "The town of Omagh was bombed on 15 August 1998. The car had been stolen. Nine people were killed."


@pytest.mark.parametrize(
    ("text", "published", "lone"),
    [
        (NARRATIVE, None, True),
        (NARRATIVE, PUBLISHED, False),
        (NARRATIVE + " On 1 August 1998 a bomb had damaged Banbridge.", None, False),
    ],
)
def test_a_report_without_a_date_may_tell_of_one_day(tools, text, published, lone):
    found = candidates_of(reading_of(tools, text, published))
    assert any("oneday" in c.features for c in found.values()) is lone


def test_the_day_of_a_picture_is_no_deeds(tools):
    text = (
        "A truck bomb near Gao killed nine soldiers. Medics stand beside a clinic in Gao 6 May 2019 "
        "(Wire and Agencies) The army said so."
    )
    assert set(candidates_of(reading_of(tools, text))) == set()


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        # when it ends is unknown, and it didn't all happen in June
        ("Since June 2019 gunmen have killed nine soldiers near Mopti.", set()),
        ("Since the fighting began in June 2019 gunmen have killed nine soldiers near Mopti.", set()),
        ("In June 2019 gunmen killed nine soldiers near Mopti.", {"June 2019"}),
        # the ambush has its own month
        ("He has been at large since the June 2019 ambush that killed nine soldiers.", {"June 2019"}),
    ],
)
def test_a_since_without_an_end_offers_no_days(tools, text, offered):
    assert set(candidates_of(reading_of(tools, text, None))) == offered


def test_the_first_day_told_may_have_no_year(tools):
    text = "The men were held over the April 15 bombing in Jolo. They came in 2011. Nine people were killed."
    found = candidates_of(reading_of(tools, text, None))
    assert "firstdate" in found["April 15"].features
    assert "firstdate" not in found["2011"].features


@pytest.mark.parametrize(("published", "unknown"), [(None, True), (PUBLISHED, False)])
def test_how_long_ago_is_unknown_where_a_report_has_no_date(tools, published, unknown):
    found = candidates_of(reading_of(tools, NARRATIVE, published))
    assert ("age=unknown" in found["15 August 1998"].features) is unknown


# text, the days that its last figure could be of
UNSETTLED = [
    ("Shells hit a school in Mopti on Tuesday. Hundreds have been killed over the past few days.", set()),
    ("Shells hit a school in Mopti on Tuesday. The attack killed nine.", {"Tuesday"}),
    ("Shells hit a school in Mopti on Tuesday. Nine were killed there on Wednesday.", {"Tuesday", "Wednesday"}),
]


_WAR = "Shells hit a school in Taiz on Tuesday. Fighting began in March 2011. "
#: Tolls of a war that is told by its length, and what only happened in one.
WHOLE_WAR = [
    (_WAR + "The eight-year conflict has killed 9,000 people.", set()),
    (_WAR + "A centre put the death toll from the six-year-old civil war at 9,000 people killed.", set()),
    (_WAR + "Some 9,000 people have been killed in the 12-year insurgency.", set()),
    (_WAR + "The conflict, now in its sixth year, has killed 9,000 people.", set()),
    (_WAR + "A blast killed nine people, one of the worst in the six-year conflict.", {"Tuesday", "March 2011"}),
    (_WAR + "Nine people were killed there.", {"Tuesday", "March 2011"}),
]


@pytest.mark.parametrize(("text", "days"), WHOLE_WAR)
def test_the_toll_of_a_war_of_so_many_years_is_of_no_day_told_elsewhere(tools, text, days):
    assert days <= set(candidates_of(reading_of(tools, text))) if days else not candidates_of(reading_of(tools, text))


def test_a_pages_own_day_is_no_deeds(tools):
    text = "Soldiers killed nine men. Radio Sela Published Wednesday, June 8, 2022 1:19PM The men were herders."
    assert not candidates_of(reading_of(tools, text))
    text = "Soldiers killed nine men. Sela Monitor (@selamonitor) June 8, 2022 The men were herders."
    assert not candidates_of(reading_of(tools, text))


@pytest.mark.parametrize(("text", "days"), UNSETTLED)
def test_a_time_of_its_own_that_settles_no_days_keeps_out_the_days_of_others(tools, text, days):
    assert set(candidates_of(reading_of(tools, text))) == days


def test_scope_hears_whether_a_figures_day_is_the_first_one_told(tools):
    text = "Shells killed nine people in Mopti on Tuesday. On May 3 a bomb killed four people in Gao."
    reading = reading_of(tools, text)
    view = overview.of(reading)
    heard = []
    for figure in anchor.of_figures(reading):
        days = [c for c in CANDIDATES["date"](reading, figure, view) if "d=0" in c.features]
        nowhere = Candidate(None, None, None, "nothing", [])
        features = judge.scope_features(reading, figure, {"date": days[0], "place": nowhere})
        heard.append(next(f for f in features if f.startswith("firstdate=")))
    assert heard == ["firstdate=True", "firstdate=False"]


# text, the day that a report's last figure may be of, by the words that tell it
BESIDE = [
    ("Gunmen killed six in Kaya on Tuesday, just days after an attack in Dori that left nine soldiers dead.", set()),
    ("A bomb killed six in Quetta on Tuesday. The blast came days after a bomber killed nine in Swat.", set()),
    ("Six died in Goma on Tuesday, months after rebels seized it and killed nine people.", set()),
    ("Six died in Goma on Tuesday. Weeks earlier, rebels had killed nine people.", set()),
    ("Six died in Goma on Tuesday. Days later rebels killed nine people.", set()),
    # its own day is told as well
    ("Six died in Goma on Tuesday, days after the June 3 raid that killed nine people.", {"June 3"}),
    # what happened after it keeps the day that the report gives
    ("Shells fell on Taiz on Tuesday. Days after the truce had ended, shells killed nine people.", {"Tuesday"}),
    ("Just days after a raid a boy was killed and nine people were hurt in Swat on Tuesday.", {"Tuesday"}),
    ("Hours later, on Tuesday, rebels killed nine people in Goma.", {"Tuesday"}),
]


@pytest.mark.parametrize(("text", "days"), BESIDE)
def test_what_was_days_from_it_is_not_of_its_day(tools, text, days):
    assert set(candidates_of(reading_of(tools, text))) == days


_RAID = "Gunmen attacked a market with grenades. "
# text, the days that its last figure could be of
AFTERMATH = [
    ("The army on Friday buried nine soldiers killed by rebels in Diffa.", set()),
    ("Nine soldiers killed by rebels in Diffa were buried on Friday.", set()),
    ("A funeral was held on Friday for nine farmers shot dead by gunmen in Zabarmari.", set()),
    ("The governor visited Gamboru on Friday after gunmen killed nine farmers.", set()),
    ("On Friday the army named the nine soldiers who were killed by rebels in Diffa.", set()),
    ("A court on Friday sentenced three men over the attack that killed nine people in Nairobi.", set()),
    ("A court on Friday sentenced three men over the 2019 attack that killed nine people in Nairobi.", {"2019"}),
    ("The dead were buried on Friday. Rebels had killed nine soldiers near Diffa.", set()),
    ("Ministers met on Friday to discuss the raid that killed nine farmers in Diffa.", set()),
    ("The envoy called on Friday for a meeting over reports that rebels killed nine people in Diffa.", set()),
    ("A man was charged with murder on Friday in the killing of nine people in Jos.", set()),
    (_RAID + "A former officer pleaded guilty on Friday to the killing of nine farmers in Cauca.", set()),
    (_RAID + "A court in Goma heard on Friday that he had accepted blame for the killing of nine people.", set()),
    (_RAID + "On Friday he was found guilty of killing nine people in Nairobi.", set()),
    (_RAID + "A task force began delving on Friday into the killing of nine women in Juarez.", set()),
    (_RAID + "Nine people were killed by mines in Taiz, it found during an investigation last month.", set()),
    (_RAID + "Tuesday's inquest heard that nine people were killed in Jos.", set()),
    ("Rebels killed people in Taiz during an investigation last month. Shells killed nine there.", set()),
    (_RAID + "The group counted nine people killed by mines in Taiz during an investigation this month.", set()),
    ("The envoy this morning also condemned the raid that killed nine people in Lome.", set()),
    ("Ministers on Friday strongly denounced the raid that killed nine people in Diffa.", set()),
    # harm that came at the time
    ("Rebels attacked on Friday to free prisoners, and nine guards were killed in Diffa.", {"Friday"}),
    ("Police found nine people killed in a raid on Friday in Jos.", {"Friday"}),
    ("The army jailed him on Friday. Rebels on Monday killed nine people.", {"Monday"}),
    ("Mourners gathered on Friday when a bomb killed nine people in Quetta.", {"Friday"}),
    ("Gunmen killed nine mourners at a funeral on Friday in Quetta.", {"Friday"}),
    ("The envoy visited Taiz on Friday. Rebels shelled his convoy, killing nine people.", {"Friday"}),
    ("Villagers protested on Friday and soldiers killed nine of them in Diffa.", {"Friday"}),
]


@pytest.mark.parametrize(("text", "days"), AFTERMATH)
def test_what_was_done_afterwards_dates_no_harm(tools, text, days):
    assert set(candidates_of(reading_of(tools, text))) == days


_LATER = " Police said they have new evidence."
# text, the days that its first figure could be of
SPELLED = [
    ("A sniper killed nine miners last October." + _LATER + " The Oct. 23 shooting shook Jos.", {(10, 23, 23)}),
    ("A bomb killed nine miners last year." + _LATER + " The bomb went off on August 7, 2021.", {(8, 7, 7)}),
    # two deeds in it, the news of the week, a stretch that goes on
    (
        "Snipers killed nine miners last October. On Oct. 3 a bomb killed two. The Oct. 23 shooting shook Jos.",
        {(10, 1, 31), (10, 3, 3), (10, 23, 23)},
    ),
    ("A bomb killed nine miners in May. The June 5 shooting shook Jos.", {(5, 1, 31), (6, 5, 5)}),
    ("Bombs killed nine miners this year. The May 5 bombing shook Jos.", {(1, 1, 10), (5, 5, 5)}),
    # two places
    (
        "A bomb killed nine miners in Jos last October." + _LATER + " In Kaduna the Oct. 23 shooting killed two.",
        {(10, 1, 31), (10, 23, 23)},
    ),
]


@pytest.mark.parametrize(("text", "days"), SPELLED)
def test_a_stretch_whose_day_is_told_elsewhere_is_that_day(tools, text, days):
    reading = reading_of(tools, text)
    figure = next(a for a in anchor.of_figures(reading) if a.label == "killed")
    found = CANDIDATES["date"](reading, figure, overview.of(reading))
    keys = [c.key for c in found if c.key is not None]
    assert {(start.month, start.day, end.day) for start, end, _ in keys} == days


# text, the days that its last figure could be of
SINCE_WHEN = [
    ("Rebels have held Gao since May 2019, when nine soldiers were killed.", {"May 2019"}),
    ("Nine soldiers have been killed in Gao since May 2019, when rebels raided it.", {"since May 2019"}),
    ("Rebels have held Gao since May 2019, when they raided it. They killed nine soldiers.", {"since May 2019"}),
]


@pytest.mark.parametrize(("text", "days"), SINCE_WHEN)
def test_a_since_tells_behind_when_what_was_then(tools, text, days):
    assert set(candidates_of(reading_of(tools, text))) == days


# text, what is asked about, the days that its last such figure could be of
PROMPTED = [
    ("Nine men were arrested in connection with last year's bombing of a market in Jos.", "captured", set()),
    ("Police arrested nine men over Tuesday's ambush near Mopti.", "captured", set()),
    ("Rebels shelled Taiz and killed nine people in revenge for Tuesday's raid.", "killed", set()),
    ("Rebels shelled Taiz in revenge for Tuesday's raid, killing nine people.", "killed", set()),
    # nor was what they answered to on the day of the news
    ("Rebels shelled Taiz on Friday. It was in retaliation for a raid that killed nine people.", "killed", set()),
    ("Rebels shelled Taiz on Friday. It may have been revenge for a raid that killed nine people.", "killed", set()),
    (_RAID + "Nine men were arrested in Tuesday's raid on a camp near Jolo.", "captured", {"Tuesday"}),
    ("Nine men were arrested on Thursday over Tuesday's ambush near Mopti.", "captured", {"Thursday"}),
    ("Nine people were killed in Tuesday's attack on a camp near Jolo.", "killed", {"Tuesday"}),
]


@pytest.mark.parametrize(("text", "label", "days"), PROMPTED)
def test_the_day_of_what_it_answers_to_is_not_its_own(tools, text, label, days):
    assert set(candidates_of(reading_of(tools, text), label)) == days


# text, the days that its last figure could be of
ASIDES = [
    (
        "A raid on Tuesday killed six in Gao. It came five days after rebels killed nine people in Mopti.",
        {"came five days after"},
    ),
    (
        "A raid on Tuesday killed nine people in Gao, two days after rebels shelled Mopti.",
        {"Tuesday"},
    ),
    (
        "A raid hit Gao on Tuesday, two days after an ambush in Mopti that left nine soldiers dead.",
        {"two days after"},
    ),
    (
        "A raid on Tuesday killed six in Gao. It came five days after a clash with rebels in Mopti. Nine people died.",
        {"Tuesday"},
    ),
    (
        "On Tuesday, two days after rebels shelled Goma, a raid hit Beni. Nine people were killed there.",
        {"Tuesday"},
    ),
    (
        "A raid on Tuesday killed six in Gao. It came five days after a clash in Mopti. That clash killed nine.",
        {"Tuesday", "came five days after"},
    ),
]


def test_the_day_counted_back_to_is_that_of_what_is_told_in_passing(tools):
    found = candidates_of(reading_of(tools, ASIDES[0][0]))
    assert dated.OWN in found["came five days after"].features


@pytest.mark.parametrize(("text", "days"), ASIDES)
def test_the_day_of_what_is_told_in_passing_is_left_to_its_sentence(tools, text, days):
    assert set(candidates_of(reading_of(tools, text))) == days


# text, the day of each of its figures, where each has one
SLOTS = [
    ("Sixty people were killed by gunmen on Friday and 50 on Thursday in Jos.", ("Friday", "Thursday")),
    ("Rebels killed nine soldiers on Monday in Beni and wounded two on Tuesday.", ("Monday", "Tuesday")),
    # one day for both, and a day of words
    ("Rebels killed nine soldiers and wounded two on Tuesday in Beni.", (None, None)),
    ("The army said on Monday that nine soldiers were killed and two wounded on Sunday.", (None, None)),
]


@pytest.mark.parametrize(("text", "days"), SLOTS)
def test_a_day_belongs_to_the_figure_that_it_follows(tools, text, days):
    reading = reading_of(tools, text)
    view = overview.of(reading)
    for figure, day in zip(anchor.of_figures(reading), days, strict=True):
        own = {c.value.when.quote for c in CANDIDATES["date"](reading, figure, view) if "!slot=own" in c.features}
        assert own == ({day} if day else set())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In March the ministry said that rebels killed nine herders in Mopti.", set()),
        ("On Monday the mayor said that nine women have been killed by rebels in Goma.", set()),
        ("Rebels killed nine herders in Mopti in March, the ministry said.", {"March"}),
        ("A bomb hit Gao on Monday. In May the UN said rebels have killed 900 people.", set()),
        (
            "Mali has been at war since 2012. Gao was hit on Monday. In May the UN said rebels have killed 900 people.",
            {"since 2012"},
        ),
    ],
)
def test_nothing_happened_in_the_month_in_which_it_was_told(tools, text, words):
    assert set(candidates_of(reading_of(tools, text))) == words


def test_a_total_that_counts_from_no_known_day_ends_on_publication(tools):
    reading = reading_of(tools, "The war has killed 9,000 people since it began seven years ago.")
    (found,) = candidates_of(reading).values()
    assert (found.value.when.start, found.value.when.end) == (None, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A bomb hit Gao on Monday. Mali has been at war since 2012. A soldier was killed in the blast.", {"Monday"}),
        (
            "A bomb hit Gao on Monday. Mali has been at war since 2012. Hundreds have been killed.",
            {"Monday", "since 2012"},
        ),
        ("The Front has been at war since 2012. In 2015 gunmen killed a priest in Gao.", {"2015"}),
    ],
)
def test_nobody_was_killed_over_years(tools, text, words):
    assert set(candidates_of(reading_of(tools, text))) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Families marked on Monday the fifth anniversary of the school raid that killed nine boys.", set()),
        ("On Monday hundreds attended a memorial for the nine soldiers killed by rebels in Mopti.", set()),
        ("Tuesday marked a year since the raid that killed nine boys in Jos.", set()),
        ("Monday's blast was the deadliest since a bomb killed nine people in Herat.", set()),
        ("On the first anniversary of the 2019 raid that killed nine boys, families met on Monday.", {"2019"}),
        (
            "Since gunmen killed nine traders in Jos on May 30, the market has been closed.",
            {"May 30", "Since gunmen killed nine traders in Jos on May 30"},
        ),
        ("A bomb killed nine people at a vigil in Herat on Monday.", {"Monday"}),
        ("On Monday a bomb killed nine people in the worst raid since the army took over in Jos.", {"Monday"}),
    ],
)
def test_a_deed_is_older_than_the_day_on_which_it_is_remembered(tools, text, words):
    assert set(candidates_of(reading_of(tools, text))) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # found on Friday, dead for years
        (
            "The bodies of 11 men were found in a mass grave near Tarhuna on Friday, officials said. Residents "
            "blame the "
            "Kaniyat militia, which controlled the town.",
            None,
        ),
        ("The bodies of 12 people shot dead by rebels were recovered from a shallow grave near Beni on Friday.", None),
        # found after an attack, on its day
        (
            "The bodies of nine villagers were found near Beni on Friday after an attack by ADF rebels.",
            datetime.date(2022, 6, 10),
        ),
    ],
)
def test_nobody_died_on_the_day_on_which_his_grave_was_found(text, expected):
    claims = Coder().code(reports.report(text, date=datetime.date(2022, 6, 11))).claims
    assert next(c for c in claims if c.effect == "killed").start == expected


# text, its date, the days of its figures: a time of one person by name is not that of several told before
NAMED = [
    (
        "The MRTA claimed responsibility for the kidnapping of 102 people. Ferreyros was kidnapped on 2 December.",
        [None, "1990-12-02"],
    ),
    ("Rebels killed nine people in Mitu. Luis Mora was killed on 3 March.", [None, "1991-03-03"]),
    ("Rebels killed nine people in Mitu. They were killed on 3 March.", ["1991-03-03"]),
]


@pytest.mark.parametrize(("text", "days"), NAMED)
def test_the_day_of_one_by_name_is_not_that_of_several(text, days):
    claims = Coder().code(reports.report(text, date="1991-03-09")).claims
    assert [str(c.start) if c.start else None for c in claims if c.effect] == days


# text, effect, the words of the times that its figure could have: when those were taken is not when they were freed
TAKEN = [
    ("The ELN freed two police officers kidnapped in March in Arauca.", "released", set()),
    ("The army rescued nine women who were abducted on 12 March from Chibok.", "released", set()),
    ("Police found on Monday the bodies of two traders abducted last week near Jos.", "killed", {"Monday"}),
    ("Two traders were abducted last week near Jos.", "abducted", {"last week"}),
    ("Rebels killed a pilot they captured after he ejected on Friday near Marib.", "killed", {"Friday"}),
]


@pytest.mark.parametrize(("text", "effect", "times"), TAKEN)
def test_when_they_were_taken_is_not_when_they_were_freed(tools, text, effect, times):
    assert set(candidates_of(reading_of(tools, text), effect)) == times


# text, effect, the words of the times that its last figure could have: semicolons part sentences in one
PARTED = [
    ("Last month, 21 people were kidnapped near Kaduna; three were let go on Saturday.", "released", {"Saturday"}),
    ("Last month, 21 people were kidnapped near Kaduna; three were let go on Saturday.", "abducted", {"Last month"}),
    ("On Saturday gunmen raided Kaduna; three people were killed.", "killed", {"Saturday"}),
]


@pytest.mark.parametrize(("text", "effect", "times"), PARTED)
def test_a_part_of_a_sentence_has_its_own_time(tools, text, effect, times):
    assert set(candidates_of(reading_of(tools, text), effect)) == times


# text, the words of the times that its last figure could have: what it is compared with was at another time
COMPARED = [
    ("A bomb hit Gao on Friday. The blast, the worst since October 2017, killed 125.", {"Friday"}),
    ("A bomb hit Gao on Friday, the worst since October 2017 when 600 were killed.", {"October 2017"}),
]


@pytest.mark.parametrize(("text", "times"), COMPARED)
def test_what_a_deed_is_compared_with_has_a_time_of_its_own(tools, text, times):
    assert set(candidates_of(reading_of(tools, text), "killed")) == times


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Gunmen killed nine herders in Bria, where a suicide attack occurred on 3 January.", set()),
        ("Raids killed nine in towns including Boulsa where a deadly attack took place on 19 February.", set()),
        ("Gunmen killed nine herders in Bria, where the attack took place on 3 January.", {"3 January"}),
    ],
)
def test_the_day_of_another_deed_in_that_town(tools, text, quotes):
    assert set(candidates_of(reading_of(tools, text))) == quotes
