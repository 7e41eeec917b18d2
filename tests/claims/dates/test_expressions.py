"""Time expressions: which days each means, counted from publication or from days told before."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.dates import find

from .times import UNKNOWN, WED, day_of, times_of

# Each row: the report's words with the expression in [brackets], publication, first day, last day, date_prec, basis.
ABSOLUTE = "absolute"
LAST = "last before publication"
DAYS = [
    # all parts stated
    ("Rebels shelled Goma on [16 March 2019], a nurse said.", WED, "2019-03-16", "2019-03-16", 1, ABSOLUTE),
    ("A mine went off on [6 June 2016] near Saada.", WED, "2016-06-06", "2016-06-06", 1, ABSOLUTE),
    ("The raid of [March 16, 2019] left two dead.", WED, "2019-03-16", "2019-03-16", 1, ABSOLUTE),
    ("on [February 27 2016] terrorist groups fired on the town", WED, "2016-02-27", "2016-02-27", 1, ABSOLUTE),
    ("[Sat Nov 18 2017] 20 miners killed near Kadugli", "2017-11-18", "2017-11-18", "2017-11-18", 1, ABSOLUTE),
    ("Updated at [Oct 042017] MOPTI", "2017-10-04", "2017-10-04", "2017-10-04", 1, ABSOLUTE),
    ("[Friday, 15 March, 2019] was calm.", WED, "2019-03-15", "2019-03-15", 1, ABSOLUTE),
    ("They fled on [2019-03-10].", WED, "2019-03-10", "2019-03-10", 1, ABSOLUTE),
    ("They fled on [25/12/2018].", WED, "2018-12-25", "2018-12-25", 1, ABSOLUTE),
    ("They fled on [12/25/2018].", WED, "2018-12-25", "2018-12-25", 1, ABSOLUTE),
    ("[05-07-2015] Shells hit Taiz.", "2015-07-05", "2015-07-05", "2015-07-05", 1, ABSOLUTE),
    ("[MARCH 16, 2019]: four dead in Zamboanga", WED, "2019-03-16", "2019-03-16", 1, ABSOLUTE),
    # a number that counts what follows is no second day
    ("On [December 30], 25 people were killed in Kherson.", "2024-05-07", "2023-12-30", "2023-12-30", 1, LAST),
    ("On [March 3, 4 and 5] shells fell.", WED, "2019-03-03", "2019-03-05", 2, LAST),
    # what a second clause opens with is a day of its own
    (
        "A bomb killed 19 in Gao on [Sunday], and on Monday two girls killed three.",
        WED,
        "2019-03-17",
        "2019-03-17",
        1,
        "weekday before publication",
    ),
    # a weekday before the one on which it was told, unless that tells what is to come
    (
        "The army said on Tuesday that rebels shelled Goma on [Wednesday].",
        WED,
        "2019-03-13",
        "2019-03-13",
        1,
        "weekday before it was told",
    ),
    (
        "Rebels shelled Goma on [Wednesday], the army said on Tuesday.",
        WED,
        "2019-03-13",
        "2019-03-13",
        1,
        "weekday before it was told",
    ),
    (
        "Rebels shelled Goma on [Wednesday]. The army said on Tuesday that nine had died.",
        WED,
        "2019-03-20",
        "2019-03-20",
        1,
        "weekday before publication",
    ),
    (
        "The army said on Tuesday that it expected a raid on [Wednesday].",
        WED,
        "2019-03-20",
        "2019-03-20",
        1,
        "weekday before publication",
    ),
    # a number behind "in" and a month counts, unless the day is that of a deed
    ("In [March] 12 people were killed.", WED, "2019-03-01", "2019-03-20", 4, LAST),
    ("In [March 12], gunmen killed four women.", WED, "2019-03-12", "2019-03-12", 1, LAST),
    ("In [March 12] the army shelled Goma.", WED, "2019-03-12", "2019-03-12", 1, LAST),
    ("He had no part in the [March 12] killing of nine women.", WED, "2019-03-12", "2019-03-12", 1, LAST),
    # a stretch that the next words name
    ("[Over the past day], February 20, shells fell.", "2023-02-21", "2023-02-20", "2023-02-20", 1, LAST),
    # decades, and a year with a genitive
    ("The army killed 300 villagers in the [1990s].", WED, "1990-01-01", "1999-12-31", 5, ABSOLUTE),
    ("In the [late 1980's] rebels held Jaffna.", WED, "1987-01-01", "1989-12-31", 5, ABSOLUTE),
    ("The war of the [2010s] goes on.", WED, "2010-01-01", "2019-03-20", 5, ABSOLUTE),
    # no year: the last one on or before publication
    ("The village burned on [Mar. 10].", WED, "2019-03-10", "2019-03-10", 1, LAST),
    ("The village burned on [the 26th of August].", WED, "2018-08-26", "2018-08-26", 1, LAST),
    ("on [November 4th] gunmen carried out a similar attack", WED, "2018-11-04", "2018-11-04", 1, LAST),
    ("The siege began on [20 March].", WED, "2019-03-20", "2019-03-20", 1, LAST),
    ("Filed from a later time zone, [March 21].", WED, "2019-03-21", "2019-03-21", 1, LAST),
    ("A patrol was hit on [29 February].", WED, "2016-02-29", "2016-02-29", 1, LAST),
    (
        "Clashes on [Saturday 18 November] killed six.",
        "2017-11-10",
        "2017-11-18",
        "2017-11-18",
        1,
        "year from weekday and publication",
    ),
    # of a weekday and a day that agree in no year that a report tells of, one is a slip
    ("Gunmen shot her on [Monday, 4 August].", "1989-09-06", None, None, None, "weekday and day disagree"),
    ("A patrol was hit on [Friday 8 March].", "2021-04-02", None, None, None, "weekday and day disagree"),
    (
        "A patrol was hit on [Friday 8 March].",
        "2020-02-02",
        "2019-03-08",
        "2019-03-08",
        1,
        "year from weekday and publication",
    ),
    ("Both sides will meet on [March 28].", WED, "2019-03-28", "2019-03-28", 1, "next after publication"),
    ("Shells hit a rally before the [May 5] poll.", WED, "2019-05-05", "2019-05-05", 1, "next after publication"),
    ("Nine died in unrest over the [January 20] election.", WED, "2019-01-20", "2019-01-20", 1, LAST),
    # another date's year is not borrowed
    ("On 3 May 2014 a bridge fell; on [5 May] two more did.", WED, "2018-05-05", "2018-05-05", 1, LAST),
    # only a month and day where nothing gives the year
    ("On Mar. 3, 2011 it began; on [Mar. 10] it spread.", UNKNOWN, None, None, None, "year unknown"),
    # a count before a date belongs to no date
    ("killing 12, [16 March 2018] was the worst day", WED, "2018-03-16", "2018-03-16", 1, ABSOLUTE),
    ("He was buried on [the 15th].", WED, "2019-03-15", "2019-03-15", 1, LAST),
    ("Shelled again on [the 25th], the school closed.", WED, "2019-02-25", "2019-02-25", 1, LAST),
    ("A bomb on [Christmas Day] killed a priest.", WED, "2018-12-25", "2018-12-25", 1, LAST),
    ("Gunmen struck on [New Year's Eve].", WED, "2018-12-31", "2018-12-31", 1, LAST),
    ("Four rebels died on [Easter Sunday].", "2021-04-06", "2021-04-04", "2021-04-04", 1, LAST),
    ("A church was burned on [Good Friday].", "2022-04-16", "2022-04-15", "2022-04-15", 1, LAST),
    # the eastern churches' feast, where it is the one just past
    ("Shells fell on [Easter Sunday] in Kupiansk.", "2024-05-06", "2024-05-05", "2024-05-05", 1, LAST),
    # a month as what had the deeds
    ("[July] saw 77 attacks, the institute said.", "2024-08-12", "2024-07-01", "2024-07-31", 4, LAST),
    (
        "The project says [August] was the most violent month, with 450 raids.",
        "2018-09-20",
        "2018-08-01",
        "2018-08-31",
        4,
        LAST,
    ),
]
BEFORE = "weekday before publication"
TO_PUBLICATION = "relative to publication"
RELATIVE = [
    ("A blast on [Saturday] wounded four in Marawi.", WED, "2019-03-16", "2019-03-16", 1, BEFORE),
    ("Drones hit Kherson [Saturday night].", WED, "2019-03-16", "2019-03-16", 1, BEFORE),
    ("The army fired [early Monday] on Sagaing.", WED, "2019-03-18", "2019-03-18", 1, BEFORE),
    ("It happened [late on Monday] in Kunduz.", WED, "2019-03-18", "2019-03-18", 1, BEFORE),
    ("in [the early hours of Sunday], militiamen came", WED, "2019-03-17", "2019-03-17", 1, BEFORE),
    ("[Wednesday]'s ambush left a colonel dead.", WED, "2019-03-20", "2019-03-20", 1, BEFORE),
    ("The toll of [Saturdays] blast rose.", WED, "2019-03-16", "2019-03-16", 1, BEFORE),
    ("He was slain last [March 12] in Arauca.", WED, "2019-03-12", "2019-03-12", 1, LAST),
    ("The raid last [August 5] in Arauca left nine dead.", WED, "2018-08-05", "2018-08-05", 1, LAST),
    ("In [last March] 12 people died in Arauca.", "2019-06-20", "2019-03-01", "2019-03-31", 4, LAST),
    ("He was shot [last Wednesday] in Arauca.", WED, "2019-03-13", "2019-03-13", 1, BEFORE),
    ("He was shot [last Friday] in Arauca.", WED, "2019-03-15", "2019-03-15", 1, BEFORE),
    # on a Sunday the last week is the one just over, and on a Monday nothing of this week lies behind
    ("[Last week] shells killed nine in Taiz.", "2019-03-24", "2019-03-17", "2019-03-23", 3, TO_PUBLICATION),
    ("[Friday last week] two convoys burned", "2019-03-24", "2019-03-22", "2019-03-22", 1, "weekday of a week"),
    ("[Last week] shells killed nine in Taiz.", "2019-03-18", "2019-03-11", "2019-03-17", 3, TO_PUBLICATION),
    ("[This week] the rebels took Walikale.", "2019-03-18", "2019-03-18", "2019-03-18", 1, TO_PUBLICATION),
    ("[Earlier this week] the rebels took Walikale.", "2019-03-18", UNKNOWN, UNKNOWN, UNKNOWN, "before publication"),
    ("[Friday last week] two convoys burned", WED, "2019-03-15", "2019-03-15", 1, "weekday of a week"),
    ("The next round is due to begin on [Friday].", WED, "2019-03-22", "2019-03-22", 1, "weekday after publication"),
    ("A raid on Friday, due to weak defences, killed six [Sunday].", WED, "2019-03-17", "2019-03-17", 1, BEFORE),
    ("Shelling went on [overnight into Sunday].", WED, "2019-03-16", "2019-03-17", 2, BEFORE),
    ("[Today] a mine killed a farmer.", WED, "2019-03-20", "2019-03-20", 1, TO_PUBLICATION),
    ("Gunmen killed a teacher [this morning].", WED, "2019-03-20", "2019-03-20", 1, TO_PUBLICATION),
    ("Gunmen killed a teacher [yesterday].", WED, "2019-03-19", "2019-03-19", 1, TO_PUBLICATION),
    ("Gunmen killed a teacher [last night].", WED, "2019-03-19", "2019-03-19", 1, TO_PUBLICATION),
    ("Gunmen came [the day before yesterday].", WED, "2019-03-18", "2019-03-18", 1, TO_PUBLICATION),
    ("The port was bombed [overnight].", WED, "2019-03-19", "2019-03-20", 2, TO_PUBLICATION),
    ("Shelling went on [for the sixth consecutive day].", WED, "2019-03-20", "2019-03-20", 1, "publication day"),
    ("Shelling went on [for a third day in a row].", WED, "2019-03-20", "2019-03-20", 1, "publication day"),
    ("[Last week] the rebels took Walikale.", WED, "2019-03-11", "2019-03-17", 3, TO_PUBLICATION),
    ("[Earlier this week] the rebels took Walikale.", WED, "2019-03-18", "2019-03-20", 2, TO_PUBLICATION),
    ("They took the fort [over the weekend].", WED, "2019-03-16", "2019-03-17", 2, TO_PUBLICATION),
    ("They mourned the dead of [weekend] air raids.", WED, "2019-03-16", "2019-03-17", 2, TO_PUBLICATION),
    ("They buried the victims of the [weekend's] violence.", WED, "2019-03-16", "2019-03-17", 2, TO_PUBLICATION),
    ("They burned the village [last weekend].", WED, "2019-03-16", "2019-03-17", 2, TO_PUBLICATION),
    ("[Last month] 60 villagers died.", WED, "2019-02-01", "2019-02-28", 4, TO_PUBLICATION),
    ("[earlier this month] 60 villagers died.", WED, "2019-03-01", "2019-03-20", 4, TO_PUBLICATION),
    ("[This year] 60 villagers died.", WED, "2019-01-01", "2019-03-20", 5, TO_PUBLICATION),
    ("[Last year] 60 villagers died.", WED, "2018-01-01", "2018-12-31", 5, TO_PUBLICATION),
    ("The bridge was cut [late last year].", WED, "2018-09-01", "2018-12-31", 5, TO_PUBLICATION),
    ("The bridge was cut [two days ago].", WED, "2019-03-18", "2019-03-18", 1, "ago"),
    ("The bridge was cut [a few moments ago].", WED, "2019-03-20", "2019-03-20", 1, "publication day"),
    ("The bridge was cut [two weeks ago].", WED, "2019-03-04", "2019-03-10", 3, "ago"),
    ("The bridge was cut [ten years ago today].", WED, "2009-03-20", "2009-03-20", 1, "ago"),
    ("The bridge was cut [a year ago] on Monday.", WED, "2018-01-01", "2018-12-31", 5, "ago"),
    ("The bridge was cut [five years ago].", WED, "2014-01-01", "2014-12-31", 5, "ago"),
    ("He disappeared [last summer].", WED, "2018-06-01", "2018-08-31", 5, "season"),
]
UNTIL = "until publication"
INTERVALS = [
    ("Air raids killed nine [over the last 24 hours].", WED, "2019-03-19", "2019-03-20", 2, UNTIL),
    ("Air raids killed nine [in the past 48 hours].", WED, "2019-03-18", "2019-03-20", 2, UNTIL),
    ("Air raids killed nine [within 72 hours].", WED, "2019-03-17", "2019-03-20", 2, UNTIL),
    (
        "Air raids killed nine [over the last few hours].",
        WED,
        "2019-03-19",
        "2019-03-20",
        2,
        "hours before publication",
    ),
    ("Shelling killed nine [over past day] in Kherson.", WED, "2019-03-19", "2019-03-20", 2, UNTIL),
    ("Air raids killed nine [in the past two days].", WED, "2019-03-19", "2019-03-20", 2, UNTIL),
    ("Air raids killed nine [over the past week].", WED, "2019-03-13", "2019-03-20", 3, UNTIL),
    ("Bandits killed nine [in the past fortnight].", WED, "2019-03-06", "2019-03-20", 4, UNTIL),
    ("Air raids killed nine [during the last two weeks].", WED, "2019-03-06", "2019-03-20", 4, UNTIL),
    ("Air raids killed nine [over the past month].", WED, "2019-02-20", "2019-03-20", 4, UNTIL),
    ("Thousands fled [in recent days].", WED, None, None, None, "vague"),
    ("Thousands fled [over the past few weeks].", WED, None, None, None, "vague"),
    ("between [3 and 5 June] they shelled Taiz", WED, "2018-06-03", "2018-06-05", 2, LAST),
    ("They shelled Taiz [June 3-5, 2014].", WED, "2014-06-03", "2014-06-05", 2, ABSOLUTE),
    ("from [28 February to 3 March] they shelled Taiz", WED, "2019-02-28", "2019-03-03", 2, "range"),
    ("between [March 30 and April 5, 2012] they fled", WED, "2012-03-30", "2012-04-05", 3, "range"),
    ("from [28 December to 3 January 2015] they fled", WED, "2014-12-28", "2015-01-03", 3, "range"),
    ("from [March to May 2018] they fled", WED, "2018-03-01", "2018-05-31", 5, "range"),
    ("between [2014 and 2016] they fled", WED, "2014-01-01", "2016-12-31", 5, "range"),
    ("from [Monday to Wednesday] they shelled Taiz", "2019-03-19", "2019-03-11", "2019-03-13", 2, "range"),
    ("air strikes on [Saturday and Sunday] hit Bago", WED, "2019-03-16", "2019-03-17", 2, "days in a row"),
    ("[the first half of 2015] was the deadliest", WED, "2015-01-01", "2015-06-30", 5, "part of a period"),
    ("[the first three months of this year] were worse", WED, "2019-01-01", "2019-03-20", 5, "part of a period"),
    ("in [the second week of March 2018] they fled", WED, "2018-03-08", "2018-03-14", 3, "part of a period"),
]
LASTED = "begun and gone on"
LASTING = [
    ("Fighting in Ippy began [Saturday and continued Sunday].", WED, "2019-03-16", "2019-03-17", 2, LASTED),
    ("Clashes broke out in Ippy on [Saturday and lasted until Monday].", WED, "2019-03-16", "2019-03-18", 2, LASTED),
    ("The siege started [Friday night, and ended early Wednesday].", WED, "2019-03-15", "2019-03-20", 2, LASTED),
    # the weekday on which it began lies in the week before
    (
        "The siege started [Friday night, and ended early Thursday].",
        "2019-03-17",
        "2019-03-08",
        "2019-03-14",
        3,
        LASTED,
    ),
    ("Raids which began on [3 March and went on until 5 March] hit Bago.", WED, "2019-03-03", "2019-03-05", 2, LASTED),
    # "since ... until" has its own end
    ("Ninety died [since Saturday until Monday].", WED, "2019-03-16", "2019-03-18", 2, "since"),
    # what was resumed had stopped, and another deed is told on another day
    ("Fighting resumed [Saturday] and continued Monday.", WED, "2019-03-16", "2019-03-16", 1, BEFORE),
    (
        "Clashes began in Ippy, and [Sunday] nine fled; shelling continued Monday.",
        WED,
        "2019-03-17",
        "2019-03-17",
        1,
        BEFORE,
    ),
]
NO_DAY = "since, begun on no known day"
SINCE = [
    ("Ninety died [since Feb.] in Ituri.", WED, "2019-02-01", "2019-03-20", 5, "since"),
    ("Ninety died [since Saturday] in Ituri.", WED, "2019-03-16", "2019-03-20", 2, "since"),
    ("Ninety died [since early January 2019] in Ituri.", WED, "2019-01-01", "2019-03-20", 5, "since"),
    ("Ninety died [since 2011].", WED, "2011-01-01", "2019-03-20", 5, "since"),
    ("Ninety died [since the war erupted in March 2011].", WED, "2011-03-01", "2019-03-20", 5, "since"),
    ("Ninety died [since the start of the year].", WED, "2019-01-01", "2019-03-20", 5, "since"),
    ("Ninety died [since the army began a push two weeks ago].", WED, "2019-03-06", "2019-03-20", 4, "since"),
    # a beginning in round numbers is on no known day; the total still ends on publication
    ("Ninety died [since the war began five years ago].", WED, None, "2019-03-20", None, NO_DAY),
    ("Ninety died [since the army went in just over a year ago].", WED, None, "2019-03-20", None, NO_DAY),
    ("Ninety died in a war that [began nearly six years ago].", WED, None, "2019-03-20", None, NO_DAY),
    ("Ninety died [since talks failed eight months ago].", WED, None, "2019-03-20", None, NO_DAY),
    ("Ninety died [since mid-January].", WED, "2019-01-15", "2019-03-20", 5, "since"),
    (
        "The M23 took up arms in November 2018. [Since then] ninety people have died.",
        WED,
        "2018-11-01",
        "2019-03-20",
        5,
        "since",
    ),
    (
        "A push began on Jan. 24. [Since then], the mayor said, ninety died.",
        WED,
        "2019-01-24",
        "2019-03-20",
        5,
        "since",
    ),
    (
        "Since 24 January the monitor counted 40 raids. Ninety died from [late January until today].",
        WED,
        "2019-01-24",
        "2019-03-20",
        5,
        "range",
    ),
    ("Ninety died [since the coup on Feb. 1] last year.", WED, "2018-02-01", "2019-03-20", 5, "since"),
    ("The [Feb. 1] coup last year set off a revolt.", WED, "2018-02-01", "2018-02-01", 1, ABSOLUTE),
    ("Ninety died in [the last three months of 2017].", WED, "2017-10-01", "2017-12-31", 5, "part of a period"),
    ("Planes struck [since morning].", WED, "2019-03-20", "2019-03-20", 1, "since"),
    ("Six fighters died in raids [since morning] on posts near Gao.", WED, "2019-03-20", "2019-03-20", 1, "since"),
    ("[Since the beginning of the day], shells hit six villages.", WED, "2019-03-20", "2019-03-20", 1, "since"),
    ("There were six raids [since the early hours of the day].", WED, "2019-03-20", "2019-03-20", 1, "since"),
    ("Shells fell [since last night].", WED, "2019-03-19", "2019-03-20", 2, "since"),
    ("from [January 2018 until now] ninety died", WED, "2018-01-01", "2019-03-20", 5, "since"),
    ("As of Monday, [since the Feb. 1] coup, police had killed ninety.", WED, "2019-02-01", "2019-03-18", 5, "since"),
    ("Ninety died [since the conflict began], a monitor said.", WED, None, None, None, "since"),
    (
        "The war began in May 2015. Ninety died [since the war began].",
        WED,
        "2015-05-01",
        "2019-03-20",
        5,
        "since, begun as told elsewhere",
    ),
]
MONTHS_AND_YEARS = [
    ("Ninety were killed in [May].", WED, "2018-05-01", "2018-05-31", 4, LAST),
    ("Ninety were killed in [July] alone.", WED, "2018-07-01", "2018-07-31", 4, LAST),
    ("Ninety were killed in [March].", WED, "2019-03-01", "2019-03-20", 4, LAST),
    ("In [March] 20 people were killed.", WED, "2019-03-01", "2019-03-20", 4, LAST),
    ("Ninety were killed in [May 2013].", WED, "2013-05-01", "2013-05-31", 4, ABSOLUTE),
    ("Ninety were killed [last September].", WED, "2018-09-01", "2018-09-30", 4, LAST),
    ("Ninety were killed [last February].", "2019-03-01", "2018-02-01", "2018-02-28", 4, LAST),
    ("Ninety were killed in [late January].", WED, "2019-01-21", "2019-01-31", 4, LAST),
    ("Ninety were killed in [late March].", WED, "2018-03-21", "2018-03-31", 4, LAST),
    ("at [the end of June 2014] Ninety were killed", WED, "2014-06-21", "2014-06-30", 4, ABSOLUTE),
    ("the [April] offensive failed", WED, "2018-04-01", "2018-04-30", 4, LAST),
    ("the [March] offensive failed", WED, "2019-03-01", "2019-03-20", 4, LAST),
    ("The group lost Menaka in [2017].", WED, "2017-01-01", "2017-12-31", 5, ABSOLUTE),
    ("In [2016] militants seized the dam.", WED, "2016-01-01", "2016-12-31", 5, ABSOLUTE),
    ("The group lost Menaka in [early 2014].", WED, "2014-01-01", "2014-04-30", 5, ABSOLUTE),
    ("By [mid-2012] the group had lost Menaka.", WED, "2012-05-01", "2012-08-31", 5, ABSOLUTE),
    ("after the [2003] invasion", WED, "2003-01-01", "2003-12-31", 5, ABSOLUTE),
    ("in [the summer of 2014] they fled", WED, "2014-06-01", "2014-08-31", 5, "season"),
]
ANAPHORIC = [
    ("A mayor died on 5 May 2018. [A day earlier] a judge had.", WED, "2018-05-04", "2018-05-04", 1, "anaphoric"),
    ("A mayor died on 5 May 2018. [The next day] a judge did.", WED, "2018-05-06", "2018-05-06", 1, "anaphoric"),
    ("A mayor died on 5 May 2018. On [the same day] a judge did.", WED, "2018-05-05", "2018-05-05", 1, "anaphoric"),
    ("A mayor died on 5 May 2018. [Two days later] it ended.", WED, "2018-05-07", "2018-05-07", 1, "anaphoric"),
    ("A mayor died on 5 May 2018. It [came two days after] a blast.", WED, "2018-05-03", "2018-05-03", 1, "anaphoric"),
    ("[The previous day], a judge had died.", WED, None, None, None, "anaphoric"),
    ("On Monday, [two days after] 11 men died, it fell.", WED, "2019-03-16", "2019-03-16", 1, "anaphoric"),
    ("On Monday, [two days after] rebels took the town, it fell.", WED, "2019-03-16", "2019-03-16", 1, "anaphoric"),
    ("It fell on 5 May 2018, [a week before] the truce.", WED, "2018-05-12", "2018-05-12", 1, "anaphoric"),
    ("The raid was on 5 May 2018. He died [three days after] it.", WED, "2018-05-08", "2018-05-08", 1, "anaphoric"),
    ("He died [a day after] the raid.", WED, None, None, None, "anaphoric"),
    # a part of a day leads to its date; a count behind "in March" does not
    ("It fell in [the early hours of March 12], they said.", WED, "2019-03-12", "2019-03-12", 1, LAST),
    ("They came on [the night of March 3] with trucks.", WED, "2019-03-03", "2019-03-03", 1, LAST),
    ("In [March] 12 people died.", WED, "2019-03-01", "2019-03-20", 4, LAST),
    # "last year" is of the day or month before it
    ("Rebels came on [3 June] last year.", WED, "2018-06-03", "2018-06-03", 1, "absolute"),
    ("Rebels came in [June] last year.", WED, "2018-06-01", "2018-06-30", 4, "absolute"),
    # an article makes four digits a year
    ("Two were jailed over the [2015] attack.", WED, "2015-01-01", "2015-12-31", 5, "absolute"),
    ("Two were tried for the [2015] attacks.", WED, "2015-01-01", "2015-12-31", 5, "absolute"),
    # how many days stands nowhere, and what "the next day" counts from then is unknown
    ("A mayor died on 5 May 2018. [Days later] a judge did.", WED, None, None, None, "anaphoric"),
    ("A mayor died on 5 May 2018. [Several weeks earlier], a judge had.", WED, None, None, None, "anaphoric"),
    ("It fell on 5 May 2018, just [days after] rebels took Sake.", WED, None, None, None, "anaphoric"),
    ("It fell on 5 May 2018, [two years after] the coup.", WED, None, None, None, "anaphoric"),
    ("He died on 5 May 2018. Days later a judge did. [The next day] it fell.", WED, None, None, None, "anaphoric"),
    ("He died on 5 May 2018. [A week later] a judge did.", WED, "2018-05-12", "2018-05-12", 1, "anaphoric"),
    ("He died on 5 May 2018. [Five weeks earlier] a judge did.", WED, "2018-03-31", "2018-03-31", 1, "anaphoric"),
    ("He died on 5 May 2018. A month later a judge did. [The next day] it fell.", WED, None, None, None, "anaphoric"),
]
ALL = [*DAYS, *RELATIVE, *INTERVALS, *LASTING, *SINCE, *MONTHS_AND_YEARS, *ANAPHORIC]


@pytest.mark.parametrize(("marked", "published", "first", "last", "precision", "basis"), ALL)
def test_expression(marked, published, first, last, precision, basis):
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    [mention] = [one for one in times_of(text, published) if one.when.span == (start, end)]
    when = mention.when
    assert when.quote == text[start:end]
    assert (when.start, when.end, when.precision, when.basis) == (day_of(first), day_of(last), precision, basis)


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31), date(2020, 2, 29)])
def test_ends_of_the_calendar(published):
    text = " ".join(row[0].replace("[", "").replace("]", "") for row in ALL)
    for mention in find(text, published=published):
        no_day = mention.when.basis == NO_DAY
        assert (mention.when.start is None) == (mention.when.end is None) or (no_day and mention.when.start is None)
