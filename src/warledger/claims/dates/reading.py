"""Atoms of time and what stands around them in, parts with their days out; words that are no times give none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from warledger.claims.dates import absolute, ambiguous, grammar, relative
from warledger.claims.dates.days import Stretch, day_of, month_of, moved, weekday_after, weekday_before
from warledger.claims.dates.intervals import Part
from warledger.claims.dates.surroundings import PREPOSITIONS, Surroundings

_ANAPHORIC_DAY = re.compile(r"\b(following|next|previous|preceding)\s$", re.I)
_LAST_YEAR = re.compile(r"(?: [a-z]+)? last year\b")
#: Parts of a day whose date follows.
_OF_A_DAY = re.compile(r"\b(?:hours|night|morning|evening|afternoon|dawn|predawn|pre-dawn|overnight)\b", re.I)
_THE = (" the ", " The ")
#: Behind a number that counts nothing: "in June 23, gunmen killed", "in June 23 the army said".
_NOTHING_COUNTED = re.compile(r",(?! \d)| (?:the|an?|when|his|her|its|their)\b")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_ENDS = {"start": "early", "beginning": "early", "turn": "early", "middle": "mid", "end": "late"}
#: Two ends of a pair stand at most so many characters apart (" and ", " to ").
_NEAR = 6
#: A planned day of no stated year that comes within so many days lies ahead: half a year.
_SOON = 183


class Reader:
    """Reads the atoms of one report, in order.

    Attributes:
        text: The report's text.
        published: Day of publication, or None.
        floor: Where the body begins.
        anchor: The last single day that the text gave for a deed; "the next day" counts from it.
        main: The first such day; "the attack comes a day after" counts from it.
    """

    def __init__(self, text: str, published: date | None, floor: int) -> None:
        """Begin a report."""
        self.text = text
        self.published = published
        self.floor = floor
        self.anchor: date | None = None
        self.main: date | None = None
        self._day_first: bool | str | None = "unread"

    def read(self, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
        """The part that an atom stands for, or None where its words are no time.

        Args:
            atom: A match of `grammar.atoms`.
            context: What stands around it.
            before: The part read before it, or None.
        """
        name = atom.lastgroup or ""
        if before is not None and before.stretch.basis == "ago" and name in ("deictic", "deixis", "weekday"):
            gap = self.text[before.end : atom.start()]
            if gap == " " and atom.group().lower() == "today":  # "ten years ago today"
                day = before.stretch.anchor or before.stretch.first
                before.stretch, before.end = Stretch(day, day, "ago"), atom.end()
            if gap in (" ", " on "):
                return None
        read: Callable[[re.Match[str], Surroundings, Part | None], Part | None] | None = getattr(self, f"_{name}", None)
        if read is not None:
            return read(atom, context, before)
        found = self._simple(name, atom)
        if found is None:
            return None
        kind, stretch = found
        part = self._made(atom, context, kind, stretch)
        if part is not None and part.context.preposition is None:
            word = atom.group().split(None, 1)[0].lower()
            part.preposition = word if word in PREPOSITIONS else None
        if part is not None and name == "weekend" and "the " not in atom.group().lower():
            part.genitive = True  # "weekend air raids"
        if part is not None and name == "comes":
            part.aside = atom.group().lower().endswith("after")
        return part

    def _simple(self, name: str, atom: re.Match[str]) -> tuple[str, Stretch] | None:
        """Atoms whose words alone settle what they are."""
        published = self.published
        match name:
            case "deictic":
                if "earlier" in atom.group().lower():
                    return "anaphoric", relative.that_day("same", self.anchor)
                return "relative", relative.deictic(atom.group(), published)
            case "past":
                return "interval", relative.past(atom["pn"], atom["pu"], published)
            case "within":
                return "interval", relative.past(atom["wn"], "hour", published)
            case "pastone":
                unit = atom["ou"].lower()
                return "interval", relative.past("few" if unit.endswith("s") else None, unit, published)
            case "recent":
                unit = atom["ru"].lower()
                if self.text.startswith(" of", atom.end()):
                    return None
                return "interval", relative.past("few", unit, published)
            case "weekend":
                return "relative", relative.period("this", "weekend", published)
            case "ago":
                return "relative", relative.ago(atom["an"], atom["au"], published)
            case "sincepart":
                basis = "since" if published else "no publication date"
                return "since", Stretch(published, published, basis)
            case "comes":
                word = "before" if atom.group().lower().endswith("after") else "after"
                return "anaphoric", relative.apart(atom["cn"], atom["cu"], word, self.main)
            case "apart":
                return "anaphoric", self._moved_on(relative.apart(atom["tn"], atom["tu"], atom["tw"], self.anchor))
            case "vague":
                return "anaphoric", self._moved_on(Stretch(None, None, "anaphoric"))
            case "around":
                return "anaphoric", Stretch(None, None, "anaphoric")
            case "thatday":
                return "anaphoric", relative.that_day(atom["hw"] or atom["hb"] or "same", self.anchor)
            case "sameperiod":
                # its days are those of a stretch told before, which is whole once all parts are joined
                return "period", Stretch(None, None, "anaphoric")
            case "nthday":
                basis = "publication day" if published else "no publication date"
                return "relative", Stretch(published, published, basis)
            case "seasonal":
                found = absolute.season(atom["se"], int(atom["sy"]))
                return ("year", found) if found else None
            case "feast":
                found = absolute.feast(atom.group(), published)
                return ("day", found) if found else None
            case "portion":
                found = self._portion_of(atom)
                return ("interval", found) if found else None
        return None

    def _moved_on(self, stretch: Stretch) -> Stretch:
        """Behind "days later", "a week later" no single day is known from which "the next day" could count."""
        if not stretch.single:
            self.anchor = None
        return stretch

    # Calendar days

    def _iso(self, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
        day = day_of(int(atom["iy"]), int(atom["im"]), int(atom["id"]))
        return self._made(atom, context, "day", Stretch(day, day, "absolute") if day else None)

    def _numeric(self, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
        return self._made(atom, context, "day", absolute.numeric(atom, self._order))

    def _dm(self, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
        return self._dated(atom, context, atom["m1"], atom["d1"], atom["y1"], atom["wd1"])

    def _md(self, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
        """ "In March 12 people were killed" counts; "in the early hours of March 12", "in the May 4 raid" don't."""
        year = atom["y2"] or atom["y2g"]
        counts = context.before == "in" and not _OF_A_DAY.search(self.text, context.start, atom.start())
        counts = counts and not self.text.endswith(_THE, self.floor, atom.start())
        counts = counts and _NOTHING_COUNTED.match(self.text, atom.end()) is None
        if counts and year is None and atom["d2"].isdigit() and atom["wd2"] is None:
            return self._month_alone(atom.start(), atom.end("m2"), context, atom["m2"], None, before)
        return self._dated(atom, context, atom["m2"], atom["d2"], year, atom["wd2"])

    def _dated(
        self, atom: re.Match[str], context: Surroundings, month: str, days: str, year: str | None, weekday: str | None
    ) -> Part | None:
        if year is None and ambiguous.names_a_thing(self.text, atom.end()):
            return None
        if year is None and self.published and _LAST_YEAR.match(self.text, atom.end()):
            year = str(self.published.year - 1)  # "on Feb. 1 last year", "the Feb. 1 coup last year"
        number, listed = grammar.month(month), absolute.listed(days)
        ahead = year is None and (
            ambiguous.is_ahead(self.text, atom.start(), self.floor) or self._planned(number, listed[-1], atom.end())
        )
        stretch = absolute.dated(
            number,
            listed,
            year=int(year) if year else None,
            published=self.published,
            weekday=grammar.weekday(weekday) if weekday else None,
            ahead=ahead,
        )
        part = self._made(atom, context, "day" if len(listed) == 1 else "interval", stretch)
        if part and year is None:
            part.yearless = (number, listed[0], listed[-1])
            part.ahead = ahead and stretch is not None and self._after(stretch)
        if part and len(listed) == 1 and len(grammar.DIGITS.findall(days)) > 1 and atom["d1"]:
            # "killing 12, 16 March": the count before the day is none of its words
            part.start = atom.start("d1") + days.rindex(str(listed[0]) if str(listed[0]) in days else days[-1])
        return part

    def _planned(self, month: int, day: int, end: int) -> bool:
        """Is it the day of a poll, a summit and the like that lies ahead, and not nearly a year back?"""
        if self.published is None or not ambiguous.is_planned(self.text, end):
            return False
        ahead = day_of(self.published.year + (month < self.published.month), month, day)
        return ahead is not None and 0 < (ahead - self.published).days <= _SOON

    # Months and years

    def _month(self, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
        return self._month_alone(atom.start(), atom.end(), context, atom["m3"], atom["y3"], before)

    def _month_alone(
        self, start: int, end: int, context: Surroundings, word: str, year: str | None, before: Part | None
    ) -> Part | None:
        after = before is not None and before.kind == "month" and start - before.end <= _NEAR
        if year is None and not ambiguous.is_month(self.text, start, end, word, context, after_month=after):
            return None
        if year is None and self.published and self.text.startswith(" last year", end):
            year = str(self.published.year - 1)
        number = grammar.month(word)
        ahead = context.before == "next" or (year is None and ambiguous.is_ahead(self.text, start, self.floor))
        stretch = absolute.month(
            number, year=int(year) if year else None, published=self.published, part=context.part, ahead=ahead
        )
        if stretch is None:
            return None
        part = Part(min(start, context.start), end, "month", stretch, context)
        if year is None:
            last = month_of(2000, number)[1].day
            part.yearless = (number, 1, last)
            part.ahead = ahead and self._after(stretch)
        return part

    def _year(self, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
        number = int(atom["year"])
        after = before is not None and before.kind in {"year", "month"} and atom.start() - before.end <= _NEAR
        latest = self.published.year + 1 if self.published else None
        if not ambiguous.is_year(self.text, atom.start(), atom.end(), number, context, latest=latest, after_year=after):
            return None
        return self._made(atom, context, "year", absolute.year(number, published=self.published, part=context.part))

    def _beside(self, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
        """ "On Thursday, two days after gunmen killed eight" dates the killing, "a day after the raid" what followed.

        The first where its own sentence gave the day to count from, the second where an earlier one did.
        """
        word, day = atom["bw"].lower(), self.anchor
        turned = before and before.stretch.single and not _SENTENCE_END.search(self.text, before.end, atom.start())
        if before and turned:
            word, day = "before" if word == "after" else "after", before.stretch.first
        stretch = relative.apart(atom["bn"], atom["bu"], word, day)
        part = self._made(atom, context, "anaphoric", stretch)
        if part:
            part.aside = bool(turned) and word == "before"
        return part

    def _lastmonth(self, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
        word = atom["lw"].lower()
        ahead = word == "next"
        stretch = absolute.month(
            grammar.month(atom["lm"]),
            year=None,
            published=self.published,
            part=context.part,
            last=word in {"last", "previous"},
            ahead=ahead,
        )
        part = self._made(atom, context, "month", stretch)
        if part:
            part.ahead = ahead
        return part

    def _deixis(self, atom: re.Match[str], context: Surroundings, before: Part | None) -> Part | None:
        unit = atom["xu"].lower()
        dated = before is not None and before.kind in ("day", "month") and before.stretch.first is not None
        if unit == "year" and before and dated and _LAST_YEAR.match(self.text, before.end):
            return None  # "on 24 February last year", "in March last year"
        if atom["xw"].lower() == "past" and unit in {"week", "month", "year"}:
            return self._made(atom, context, "interval", relative.past(None, unit, self.published))
        stretch = relative.period(atom["xw"], unit, self.published, context.part)
        if stretch.single and self.text[context.start : atom.start()].lower().startswith("earlier"):
            # on a Monday (the first of the month) "earlier this week" (month) is no day of it that has passed
            stretch = Stretch(None, None, "before publication")
        part = self._made(atom, context, "relative", stretch)
        if part:
            part.ahead = atom["xw"].lower() == "next"
        return part

    def _ofperiod(self, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
        word, unit = atom["qr"].lower().split()[-1], atom["qu"].lower()
        word = "last" if word in {"last", "previous"} else "this"
        part = _ENDS.get(atom["qw"].lower())
        stretch = relative.period(word, unit, self.published, part)
        if unit == "week" and part:
            day = stretch.first if part == "early" else stretch.last if part == "late" else moved(stretch.first, 3)
            stretch = Stretch(day, day, stretch.basis)
        return self._made(atom, context, "relative", stretch)

    def _portion_of(self, atom: re.Match[str]) -> Stretch | None:
        """Days of the first half of 2015, the first three months of this year, the second week of March."""
        if atom["pm"]:
            year = int(atom["pmy"]) if atom["pmy"] else None
            whole = absolute.month(grammar.month(atom["pm"]), year=year, published=None if year else self.published)
        elif atom["py"]:
            whole = absolute.year(int(atom["py"]), published=None)
        else:
            word = atom["pr"].lower().split()[-1]
            if self.published is None:
                return Stretch(None, None, "no publication date")
            whole = absolute.year(self.published.year - (word in {"last", "previous"}), published=None)
        if whole is None or whole.first is None or whole.last is None:
            return whole
        count = grammar.number(atom["pk"])
        return relative.part_of(whole.first, whole.last, atom["pw"].lower(), count, atom["pp"].lower(), self.published)

    # Weekdays and days of the month

    def _weekday(self, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
        word = atom["wd"]
        plural = atom.end("wd") < atom.end()
        if not ambiguous.is_weekday(self.text, atom.start(), atom.end(), word, context, plural=plural):
            return None
        left = self.text[max(self.floor, atom.start() - 16) : atom.start()]
        number = grammar.weekday(word)
        anaphoric = _ANAPHORIC_DAY.search(left)
        if anaphoric:
            later = anaphoric[1].lower() in {"following", "next"}
            day = self.anchor and (
                weekday_after(moved(self.anchor, 1) or self.anchor, number)
                if later
                else weekday_before(moved(self.anchor, -1) or self.anchor, number)
            )
            return self._made(atom, context, "anaphoric", Stretch(day, day, "anaphoric"))
        ahead = ambiguous.is_ahead(self.text, atom.start(), self.floor)
        stretch = relative.weekday(number, self.published, ahead=ahead)
        if context.overnight == "overnight into" and stretch.first:
            stretch = Stretch(moved(stretch.first, -1), stretch.last, stretch.basis)
        part = self._made(atom, context, "weekday", stretch)
        if part:
            part.weekday, part.ahead = number, ahead
            part.genitive = plural
        return part

    def _lastday(self, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
        word = " ".join(atom["dw"].lower().split())
        ahead = word in {"next", "this coming"}
        stretch = relative.weekday(grammar.weekday(atom["ld"]), self.published, ahead=ahead, strictly=word == "last")
        part = self._made(atom, context, "weekday", stretch)
        if part:
            part.weekday, part.ahead = grammar.weekday(atom["ld"]), ahead
        return part

    def _ordinal(self, atom: re.Match[str], context: Surroundings, _: Part | None) -> Part | None:
        if context.before not in {"on", "until", "since", "by", "from"}:
            return None
        stretch = relative.day_of_month(atom["od"], atom["oc"], atom.group(), self.published)
        return self._made(atom, context, "day", stretch)

    # Common to all

    def _order(self) -> bool | None:
        """`absolute.day_first` of the report, worked out once."""
        if self._day_first == "unread":
            self._day_first = absolute.day_first(self.text, self.published)
        return None if isinstance(self._day_first, str) else self._day_first

    def _made(self, atom: re.Match[str], context: Surroundings, kind: str, stretch: Stretch | None) -> Part | None:
        return Part(context.start, context.end, kind, stretch, context) if stretch else None

    def _after(self, stretch: Stretch) -> bool:
        """Does it lie after publication?"""
        return bool(self.published and stretch.first and stretch.first > self.published)
