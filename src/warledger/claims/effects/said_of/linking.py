"""Triggers and counted phrases of a sentence in, (trigger, counted, rule) links out.

Syntax first: subject of a passive, object of an active verb, "deaths of", "left four dead". Numbers that
syntax leaves over, as in headlines and text without punctuation, are linked by the order of words:
"20 civilians killed 30 injured in", "killing 5".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.counting.noun_run import category, lemma
from warledger.claims.effects.not_counted.negated import not_done
from warledger.claims.effects.not_counted.not_of_war import misfortune
from warledger.claims.effects.not_counted.revised import newer, older
from warledger.claims.effects.said_of.adjacent import adjacent, of_others, whom_behind
from warledger.claims.effects.said_of.arguments import arguments
from warledger.claims.effects.said_of.fitting import fits
from warledger.claims.effects.said_of.links import Link, Links
from warledger.claims.effects.said_of.lists import (
    and_one,
    list_before,
    list_within,
    one_and_more,
    one_thing,
    second_word,
    shared_noun,
)
from warledger.claims.effects.said_of.order import by_order
from warledger.claims.effects.said_of.passive import passive
from warledger.claims.effects.said_of.same_clause import along_with, comes_with, gapped, list_joined, past_aside
from warledger.claims.effects.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Doc


def link(doc: Doc, triggers: list[Trigger], counted: list[Counted]) -> list[Link]:
    """All links of a sentence; a numbered phrase has at most one, but "killed and wounded" gives one of each."""
    triggers = [t for t in triggers if not (not_done(doc, t) or misfortune(doc, t))]
    if not triggers:
        return []
    links = Links(doc, counted, triggers)
    telling = [t for t in triggers if t.form != "group"]
    for phrase in counted:
        found = adjacent(doc, phrase, telling, counted) if phrase.numbered or phrase.lemma == "national" else []
        for trigger in found:
            links.add(trigger, phrase, "effect.adjacent")
        if found and (links.has(phrase) or found[0].form == "intransitive"):
            # (two attackers who fled count nowhere, not among those whom they killed)
            links.adjacent.add(id(phrase))
    for trigger in triggers:
        links.add(trigger, whom_behind(doc, trigger, counted), "effect.phrase.object")
        for token, rule in arguments(doc, trigger):
            subject = links.at.get(token.i)
            if subject is None or not of_others(doc, subject, trigger, triggers, counted):
                links.add_with_conjuncts(trigger, token, rule)
    for phrase in counted:
        if phrase.numbered and not links.has(phrase):
            fitting = [t for t in triggers if fits(t, phrase)]
            for trigger, rule in by_order(doc, phrase, fitting, counted) if fitting else ():
                links.add(trigger, phrase, rule)
    for trigger in triggers:
        if trigger.form in ("verb", "phrase") and not any(one.trigger is trigger for one in links.made):
            lost = passive(doc, trigger, counted)
            if lost is not None and not links.has(lost):
                links.add(trigger, lost, "effect.order.passive")
    if not links.made:
        return []  # what follows goes on from links
    second_word(doc, links, triggers)
    for phrase in counted:
        # lists whose members syntax lost, and clauses that repeat the verb without saying it
        things = phrase.kind == "plural" and not phrase.is_people
        alone = phrase.numbered or phrase.kind in ("one", "pair") or phrase.kind == "plural"
        if alone and not links.has(phrase):
            before = [one for one in links.made if one.counted.last < phrase.first]
            if not before:
                continue
            last = max(before, key=lambda one: one.counted.last)
            if along_with(doc, last.counted, phrase):
                links.add(last.trigger, phrase, "effect.along_with")
                continue
            if things:
                continue
            if and_one(doc, last, phrase):
                links.add(last.trigger, phrase, last.rule + ".conj")
                continue
            if phrase.lemma == "another" and gapped(doc, max(last.counted.last, last.trigger.last), phrase):
                # "A soldier was killed in Taiz and another in Lahj"
                links.add(last.trigger, phrase, "effect.gapped")
                continue
            if one_and_more(doc, last, phrase):
                links.add(last.trigger, phrase, "effect.list")
                continue
            before = [one for one in before if one.counted.numbered or one_thing(one.counted)]
            if not before or not (phrase.numbered or phrase.lemma == "national"):
                continue
            last = max(before, key=lambda one: one.counted.last)
            if last.counted.is_people and (older(doc, phrase) or newer(doc, last.counted, phrase)):
                links.add(last.trigger, phrase, "effect.revised")
                continue
            listed = phrase.first - last.counted.last <= 4 and list_joined(doc, last.counted, phrase)
            listed = listed or past_aside(doc, last.counted, phrase)
            with_it = last.trigger.effect in ("seized", "captured") and comes_with(doc, last.counted, phrase)
            if listed or with_it:
                links.add(last.trigger, phrase, "effect.list")
            elif gapped(doc, max(last.counted.last, last.trigger.last), phrase):
                links.add(last.trigger, phrase, "effect.gapped")
    list_before(doc, links)
    list_within(doc, links)
    for trigger in triggers:
        if trigger.form == "toll" and trigger.noun is not None:
            for one in links.made:
                if one.trigger is trigger and one.counted.noun is None:
                    one.counted.noun = trigger.noun
                    word = lemma(doc[trigger.noun[1]])
                    one.counted.category = category(doc, *trigger.noun, word)
    shared_noun(doc, links.made)
    for one in links.made:
        if one.trigger.form != "toll" or not one.counted.first:
            continue
        if doc[one.counted.first - 1].lemma_.lower() in ("top", "exceed", "surpass", "pass"):
            # "the toll has topped 2,000"
            one.counted.high = None
    return links.made
