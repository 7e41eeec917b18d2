"""A report's event mentions in, the same with the types out that only the report can settle: "the attack"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from warledger.claims.events.by_whom import GROUP, STATE, opposed
from warledger.claims.events.dated import Days, apart
from warledger.claims.events.kind import called_a_clash, kind_cues, many_ways, told_behind
from warledger.claims.events.kind.kind_cues import AHEAD, BACK, BOMBS, TELLING, elsewhere
from warledger.claims.events.kind.kinds import REFERS, VIOLENT
from warledger.claims.events.mention import EventMention
from warledger.records import Span

#: What fighters on foot do by "attacked", "raided", unless they came with bombs.
_ON_FOOT = frozenset({"attack", "raid"})
#: What an army answers a killing with from afar, where the killed did not die by the like.
_SHELLS = frozenset({"airstrike", "shelling"})
#: What those who came to attack are killed in where no means are told: no strike of theirs on others.
_MET = frozenset({"clash", "ground_assault", "shooting", "suicide_bombing"})
#: Families of a state's strikes from afar, and of a group's killings.
_STRIKES, _KILLINGS = frozenset({"bombing", "strike"}), frozenset({"killing"})
#: Mentions before one that its sentence's attack stands among.
_BESIDE = 6
#: What an open mention may be, in this report and on any day of it, and what it usually is.
_Choice = tuple[frozenset[str], frozenset[str], str | None]


def resolve(mentions: Sequence[EventMention], text: str = "") -> list[EventMention]:
    """Settle the types that only the report can settle: "the attack" of a report about an air strike is one.

    A mention takes the type of the last settled mention before it in its own or the previous sentence,
    else the report's prevailing one, else its family's usual one.
    """
    mentions = called_a_clash.told(told_behind.filled(many_ways.without(mentions, text)), text)
    report = _Report(mentions, text)
    for mention in mentions:
        report.add(mention)
    return told_behind.settled([m for m in report.out if m.type is not None], text)


class _Report:
    """The mentions of a report, those settled so far, and what prevails among them."""

    def __init__(self, mentions: Sequence[EventMention], text: str) -> None:
        self.mentions, self.text = mentions, text
        self.out: list[EventMention] = []
        self._tally: Counter[str] = Counter()
        self._likely: Counter[str] = Counter()
        self._planted = any(m.type in BOMBS for m in mentions)
        for mention in mentions:
            if mention.type is None and mention.family in TELLING:
                self._likely["airstrike" if self._dropped(mention) else REFERS[mention.family][1] or ""] += 1
            if mention.type:
                # what the lead tells prevails: the first three sentences weigh three times
                self._tally[mention.type] += 3 if mention.sentence < 3 else 1
        done = {m.type for m in mentions if not (m.planned or m.negated)}
        self._undone = {m.type for m in mentions if m.type is not None} - done
        self._days = _days(mentions)
        gas = [m for m in mentions if m.type == "chemical_attack"]
        self._gas_of_others = bool(gas) and not any(m.afoot for m in gas)

    def add(self, mention: EventMention) -> None:
        """The next mention, settled; one of a killing whose way nobody tells is left out."""
        if mention.clause == "participle" and kind_cues.shot_down(mention, self.out):
            return  # "shot down a helicopter, killing all on board": those died of that
        others = kind_cues.where_others(mention, self.out, self.text)
        if others:
            mention = mention._replace(type=None, weapon=None, weapon_kind=None, before=True)
        mention = self._as_beside(mention)
        if mention.type is not None or mention.family not in REFERS:
            self.out.append(mention)
            return
        deed = self._stated(mention)
        if deed is not None:
            # (a killing in somebody's fire is of its type, and leaves the shooting an event)
            rule = "told" if mention.family == "killing" else "near"
            self.out.append(mention._replace(type=deed, rule=f"{mention.rule}.{rule}"))
            return
        here = {m.type for m in self.out[-BACK:] if m.sentence == mention.sentence}
        choice = self._choice(mention, others, here)
        near = self._near(mention)
        kind, rule = self._told(mention, near, choice[0], here)
        if kind is None:
            found = self._prevailing(mention, choice, here)
            if found is None:
                return
            kind, rule = found
        self.out.append(mention._replace(type=kind, rule=f"{mention.rule}.{rule}"))

    def _stated(self, mention: EventMention) -> str | None:
        """The type that the words right beside an open mention give it."""
        if mention.family == "impact":
            return kind_cues.as_its_subject(mention, self.out, self.text)
        return kind_cues.died_in(mention, self.mentions, self.text) if mention.family == "killing" else None

    def _as_beside(self, mention: EventMention) -> EventMention:
        """A mention with a type of its own as what its sentence, or the one before, tells beside it."""
        if mention.family == "killing" and mention.weapon is not None:
            # "gunmen attacked the village and killed nine": the attack is the event, its killing no other one
            told = [
                m
                for m in self.out[-_BESIDE:]
                if m.sentence == mention.sentence
                and m.type in VIOLENT
                and m.before == mention.before
                and not (mention.weapon_kind == "gun" and elsewhere(m, mention))
            ]
            if told and (mention.weapon_kind == "gun" or kind_cues.in_the_attack(mention, told[-1])):
                mention = mention._replace(type=told[-1].type, rule=f"{mention.rule}.near")
        if mention.type == "shooting" and mention.clause == "participle" and not mention.noun:
            # "gunmen attacked the market, shooting at traders": how, and no other event
            attack = next((m for m in reversed(self.out[-AHEAD:]) if m.sentence == mention.sentence), None)
            if attack is not None and attack.type == "ground_assault" and attack.before == mention.before:
                mention = mention._replace(type=attack.type, rule=f"{mention.rule}.near")
        if mention.type == "shooting" and not mention.noun:
            fight = kind_cues.shot_in(mention, self.mentions, self.text)
            if fight is not None:
                mention = mention._replace(type=fight, rule=f"{mention.rule}.near")
        if mention.type == "bombing" and kind_cues.as_dropped(mention, self.out, self.text):
            mention = mention._replace(type="airstrike", rule=f"{mention.rule}.near")
        return mention

    def _choice(self, mention: EventMention, others: frozenset[str | None], here: set[str | None]) -> _Choice:
        """The types that an open mention can have."""
        allowed, usual = REFERS[mention.family]
        if mention.afoot:
            allowed = allowed - {"airstrike"}
            if mention.noun and mention.family == "bombing":
                allowed = allowed - {"shelling"}  # "terrorist bombings", beside missiles fired because of them
        if mention.family == "killing" and kind_cues.came(mention, self.text):
            # "22 attackers were killed", below an air raid on a village: by those whom they attacked
            allowed, usual = allowed & _MET, "clash"
        if mention.foes and here.isdisjoint(BOMBS) and kind_cues.by_troops(mention, self.text):
            allowed = allowed - BOMBS  # "the army killed nine militants", below a car bomb
        if mention.foes and mention.family == "killing" and self._flown_by_no(mention):
            allowed = allowed - {"airstrike"}
        if others:
            allowed = allowed - others
        if self._dropped(mention):
            allowed, usual = allowed - BOMBS, "airstrike"
        days = _of_its_days(mention, (*self.mentions, *self.out[-BACK:]), self._days, allowed)
        return days, allowed, usual

    def _near(self, mention: EventMention) -> list[EventMention]:
        """The settled mentions that it may go on about."""
        return [
            m
            for m in self.out[-BACK:]
            if (m.sentence == mention.sentence or not apart(self._days[m.head], self._days[mention.head]))
            and not opposed(m.doer, mention.doer)
            # ("threatened to bomb the town. Rebels killed nine": what was not done killed nobody)
            and (mention.family != "killing" or m.sentence == mention.sentence or not (m.planned or m.negated))
        ]

    def _told(
        self, mention: EventMention, near: Sequence[EventMention], allowed: frozenset[str], here: set[str | None]
    ) -> tuple[str | None, str]:
        """The type that those before it give it, or that its own words do, and the rule."""
        kind, rule = kind_cues.told_near(mention, near, allowed), "near"
        if mention.afoot and not mention.noun and mention.family in _ON_FOOT and kind not in BOMBS:
            # "gunmen attacked a post": whatever was told before, this is what fighters on foot do
            kind, rule = "ground_assault", "afoot"
        if mention.post and mention.afoot and mention.noun and mention.family == "attack" and here.isdisjoint(BOMBS):
            # "the insurgents' attack on a base": so is this, unless its own sentence tells of their bomb
            kind, rule = "ground_assault", "afoot"
        if kind is None and mention.noun and mention.family in TELLING and kind_cues.again(mention, self.text):
            # "the bombing", some sentences below a car bomb: whatever comes later
            kind = next((m.type for m in reversed(near) if m.type in allowed and not m.background), None)
        return kind, rule

    def _jets_of_others(self, mention: EventMention) -> bool:
        """Do others than who killed fly the air strike of its sentence?"""
        flown = [
            m
            for m in self.mentions
            if m.type == "airstrike" and m.sentence == mention.sentence and m.head != mention.head
        ]
        return bool(flown) and all(told_behind.flown_by_others(mention, m) for m in flown)

    def _prevailing(
        self, mention: EventMention, choice: _Choice, here: set[str | None]
    ) -> tuple[str | None, str] | None:
        """The type that prevails in the report, else the usual one; None for a killing that is a push's."""
        allowed, any_day, usual = choice
        killing = mention.family == "killing"
        if killing and kind_cues.by_fire(mention, self.text):
            usual = "shooting"
        if mention.foes and killing:
            # "the army killed 12 jihadists": fighters who are killed by others have fought, unless the report has
            # told before of the raid or the strike
            usual = "clash"
            allowed = allowed & {m.type for m in self.out}
        if mention.fighters and killing:
            # "fifteen jihadists were killed in an operation": nobody says that they were in anybody's hands
            usual = "clash"
        not_these = self._of_the_other_deed(mention) | self._of_the_other_side(mention)
        if self._gas_of_others and kind_cues.on_foot(mention, self.mentions):
            # gas of somebody else: "killed in a rebel attack", far above a chapter on the army's chemical attacks
            not_these.add("chemical_attack")
        if killing and self._jets_of_others(mention):
            not_these.add("airstrike")
        allowed, any_day = allowed - not_these, any_day - not_these
        among = [k for k, _ in (*self._tally.most_common(), *self._likely.most_common())]
        if killing:
            among = [k for k in among if k not in self._undone]
        prevailing = [k for k in among if k in allowed]
        if not prevailing and not killing:
            prevailing = [k for k in among if k in any_day]
        if killing and not prevailing and "offensive" in here:
            return None  # "the push killed 23": how, nobody says, and the push is told as such
        return (prevailing[0], "report") if prevailing else (usual, "default")

    def _flown_by_no(self, killing: EventMention) -> bool:
        """Does no air strike of the report name the armed group as its doer that killed soldiers?"""
        doer = killing.doer or ""
        return doer.startswith(GROUP) and all(m.doer != doer for m in self.mentions if m.type == "airstrike")

    def _dropped(self, mention: EventMention) -> bool:
        """ "Israel bombed a site": a state's bombs are planted only where the report tells of one that was."""
        return mention.family == "bombing" and not self._planted and (mention.doer or "").startswith(STATE)

    def _of_the_other_side(self, mention: EventMention) -> set[str | None]:
        """Types that only those do who strike apart from who did it: "X bombed a site after Y fired rockets".

        A state's air strikes are no armed group's, and a group's shells no state's.
        """
        if mention.doer is None or mention.agent_span is None:
            return set()
        of_state = mention.doer.startswith(STATE)
        if mention.family not in (_STRIKES if of_state else _KILLINGS):
            return set()
        told = [m for m in (*self.mentions, *self.out) if m.type == ("shelling" if of_state else "airstrike")]
        return {m.type for m in told} - {m.type for m in told if not opposed(m.doer, mention.doer)}

    def _of_the_other_deed(self, mention: EventMention) -> set[str | None]:
        """Types of the other of two deeds of its sentence."""
        told = [m for m in self.out[-BACK:] if m.sentence == mention.sentence]
        if mention.before:
            answers = {m.type for m in told if not m.before}
            if mention.family == "killing" and answers & _SHELLS:
                answers |= _SHELLS  # "air strikes, in retaliation for the killing of a pilot": by no shells
            return answers
        # "days after a gas attack a woman was killed": by what the report goes on to tell
        return {m.type for m in told if m.before} if mention.family == "killing" else set()


def _days(mentions: Sequence[EventMention]) -> dict[Span, Days | None]:
    """Each mention's days, by its trigger: its own, else those that alone are told in its sentence."""
    told: dict[int, set[Days]] = {}
    for mention in mentions:
        if mention.days is not None:
            told.setdefault(mention.sentence, set()).add(mention.days)
    alone = {sentence: next(iter(found)) for sentence, found in told.items() if len(found) == 1}
    # an older deed of a sentence was not on the day of the one that answers it
    return {m.head: m.days or (None if m.before else alone.get(m.sentence)) for m in mentions}


def _of_its_days(
    mention: EventMention, mentions: Sequence[EventMention], days: Mapping[Span, Days | None], allowed: frozenset[str]
) -> frozenset[str]:
    """Of some types those that are not told for other days alone: "87 died on 14 June" in no raid of last Saturday."""
    own = days[mention.head]
    if own is None:
        return allowed
    away, here = set[str | None](), set[str | None]()
    for other in mentions:
        if other.type in allowed:
            (away if apart(days[other.head], own) else here).add(other.type)
    return allowed - {kind for kind in away - here if kind is not None}
