"""One time expression of a report: the days it stands for, and what a chooser needs to know of its words."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.records import When

#: What a mention's words are, in `TimeMention.kind`.
KINDS = ("day", "weekday", "relative", "interval", "since", "month", "year", "anaphoric")


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression. `when.span` and `when.quote` are its words ("Saturday night", "since early June").

    Attributes:
        when: First and last day, UCDP precision, words, and how they were worked out. `when.start` and `when.end`
            are None where the words don't settle the days (no year and no publication date, nothing to refer to).
        kind: One of `KINDS`. day: a calendar day ("16 March", "10/03/2019"); weekday: a day of the week;
            relative: counted from publication ("yesterday", "last month", "two days ago"); interval: from one day
            to another, or a stretch that ends on publication ("over the last 24 hours", "between 3 and 5 June");
            since: from a day to publication; month, year: a whole one, also a season or a part of one;
            anaphoric: counted from a date that the text gave before ("the next day").
        preposition: The word that governs it, lower case ("on", "in", "since", "between", "until"), or None.
        genitive: True for "Saturday's", "last month's": it dates the noun that follows.
        speech: True where it says when somebody spoke, not when the thing happened.
        speech_rule: Which words decided that: "after verb" ("said on Monday"), "after statement" ("in a statement
            on Monday"), "before verb" ("on Monday said", "On Monday, the army condemned"), "page" ("Last updated
            Monday": when a page, or a post that it shows, was published), "summing up" ("In March the mayor said", "On
            Monday the army said nine have died": what is told lies further back). "opening" ("On Monday, the
            army said it had killed two") leaves `speech` False, for there the day is the deed's more often than not.
        future: True where the words around speak of what is to come; the days then lie after publication.
        implied: True for the stretch up to publication that a beginning opens in passing ("a war that began in March
            2011"): right for the war's total, wrong for what else the sentence tells.
        nested: True for a time inside such a stretch, or inside a "since" clause ("since the conflict erupted in
            March 2011" is a mention, "March 2011" a nested one): it dates the beginning alone.
        aside: True where it counts back to an earlier deed, told in passing ("the raid came two days after rebels
            shelled Goma"): the sentences around go on with the later one.
    """

    when: When
    kind: str
    preposition: str | None = None
    genitive: bool = False
    speech: bool = False
    speech_rule: str | None = None
    future: bool = False
    implied: bool = False
    nested: bool = False
    aside: bool = False
