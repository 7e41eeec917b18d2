"""Who does it to whom by the syntax of the clause, and how it is told: planned, denied, as news."""

from __future__ import annotations

import time

import pytest

from warledger.claims.events import distinct, find
from warledger.claims.events.kind import report_kinds
from warledger.claims.parsing import syntax
from warledger.claims.text.sentences import sentences

from .mentions import mentions_of

PARTIES = [
    # who holds a place struck nobody there, whatever the parse makes of it
    ("A raid in Aden held by the rebels killed nine.", "raid", None, None),
    ("A bombardment near Aden controlled by rebels killed nine.", "bombardment", None, None),
    ("A raid in Aden led by the rebels killed nine.", "raid", "the rebels", None),
    # (sentence, trigger, agent, target): None where the sentence names none
    (
        "Separatist fighters attacked a military convoy near Bamenda.",
        "attacked",
        "Separatist fighters",
        "a military convoy",
    ),
    ("A military convoy was attacked by separatist fighters.", "attacked", "separatist fighters", "A military convoy"),
    ("An attack by gunmen on a market killed four.", "attack", "gunmen", "a market"),
    ("The army carried out air strikes against rebel camps.", "air strikes", "The army", "rebel camps"),
    ("Russian air strikes hit the town.", "air strikes", "Russian", "the town"),
    ("The mayor was kidnapped on Friday.", "kidnapped", None, "The mayor"),
    # headlines leave the "were" out
    ("Fifteen soldiers killed in Gao", "killed", None, "Fifteen soldiers"),
    ("Two farmers shot dead in Zamfara", "shot dead", None, "Two farmers"),
    ("Five soldiers killed and wounded in ambush near Gao", "killed", None, "Five soldiers"),
    ("The rebels killed and burned in Gao.", "killed", "The rebels", None),
    # a gerund has the subject of the verb above
    ("The group said it responded by launching rockets at a base.", "launching", "it", "a base"),
    ("The gunmen fled after abducting two nurses.", "abducting", "The gunmen", "two nurses"),
    ("The man was arrested after killing two nurses.", "killing", "The man", "two nurses"),
    # what others did about a deed
    ("The attack foiled by police targeted a market.", "attack", None, "a market"),
    ("The air strike documented by Amnesty killed nine villagers.", "air strike", None, "nine villagers"),
    ("An attack claimed by Boko Haram killed nine villagers.", "attack", "Boko Haram", "nine villagers"),
    ("An attack carried out by M23 killed nine villagers.", "attack", "M23", "nine villagers"),
    ("The rebels were able to capture the town of Gao, killing six soldiers.", "killing", "The rebels", "six soldiers"),
    ("The army managed to reach the town of Gao, killing six rebels.", "killing", "The army", "six rebels"),
    ("The king ordered the army to storm Gao, killing six rebels.", "killing", None, "six rebels"),
    (
        "The town of Bambari came under the control of the rebels.",
        "under the control",
        "the rebels",
        "The town of Bambari",
    ),
]


@pytest.mark.parametrize(("text", "words", "agent", "target"), PARTIES)
def test_agent_and_target_by_syntax(text: str, words: str, agent: str | None, target: str | None) -> None:
    (mention,) = [m for m in mentions_of(text) if m.head.of(text) == words]
    assert (mention.agent_span.of(text) if mention.agent_span else None) == agent
    assert (mention.target_span.of(text) if mention.target_span else None) == target


CLAUSES = [
    # (sentence, the trigger words, how its clause stands)
    ("Rebels surrendered in Arauca on Monday.", "surrendered", "main"),
    ("The army said that nine rebels had surrendered.", "surrendered", "main"),
    ("The shells hit the market, wounding nine and destroying a clinic.", "destroying", "participle"),
    ("Thousands of people who fled Djibo live in camps.", "fled", "relative"),
    ("The blockade forced residents to flee.", "flee", "infinitive"),
    ("When the convoy was ambushed, troops called for help.", "ambushed", "aside"),
]


@pytest.mark.parametrize(("text", "words", "clause"), CLAUSES)
def test_how_the_clause_of_an_event_stands_in_its_sentence(text: str, words: str, clause: str) -> None:
    assert {m.head.of(text): m.clause for m in mentions_of(text)}.get(words) == clause


MODALITY = [
    # (sentence, planned, negated)
    ("No weapon was recovered in the first searches of the farm.", False, True),
    ("Troops in Jolo seized no rifles.", False, True),
    ("Troops seized a rifle that no patrol had found.", False, False),
    ("The group threatened to attack the embassy.", True, False),
    ("The army has also begun using chlorine near Saada.", True, False),
    ("The army has also used chlorine near Saada.", False, False),
    ("The rebels could attack the capital.", True, False),
    ("The army did not attack the village.", False, True),
    ("The army attacked the village.", False, False),
    ("Parliament met to approve air strikes.", True, False),
    ("The rebels managed to capture the town.", False, False),
    ("Residents want the army to attack the rebels.", True, False),
    ("The army shelled the town without warning.", False, False),
    ("The night passed without an attack.", False, True),
    ("The bishop urged that the rebels release the hostages.", True, False),
    ("They demand that the state investigate and arrest the killers.", True, False),
    ("The families demanded the army free the prisoners.", True, False),
    ("Officers said the rebels released the hostages.", False, False),
    ("The army was able to capture the town of Bambari.", False, False),
    ("Rebels have been able to seize three villages near Goma.", False, False),
    ("The army was not able to capture the town of Bambari.", True, False),
    ("The army would have been able to capture the town of Bambari.", True, False),
    ("The army is able to capture the town of Bambari.", True, False),
]


@pytest.mark.parametrize(("text", "planned", "negated"), MODALITY)
def test_what_was_only_planned_or_denied_is_marked(text: str, planned: bool, negated: bool) -> None:
    (mention,) = mentions_of(text)
    assert (mention.planned, mention.negated) == (planned, negated)


def test_fighters_who_are_killed_by_others_have_fought() -> None:
    text = "Mali's army said that it killed 12 jihadists near Menaka. Three soldiers died when their truck hit a mine."
    found = {m.head.of(text): m.type for m in report_kinds.resolve(mentions_of(text))}
    assert found["killed"] == "clash"
    text = "Gunmen killed nine farmers in Gidan Marafa."
    assert "clash" not in {m.type for m in report_kinds.resolve(mentions_of(text))}


def test_offsets_are_the_report_s_own() -> None:
    text = "Quiet returned. Rebels captured the town of Bambari."
    (mention,) = mentions_of(text)
    assert mention.head.of(text) == "captured"
    assert mention.sentence == 1
    assert mention.span.of(text).startswith("Rebels captured the town of Bambari")


@pytest.mark.parametrize("unit", ["took a ", "attack ", "shot a b c ", "in Kidal and Gao "])
def test_a_long_line_of_triggers_is_read_in_linear_time(unit: str) -> None:
    from spacy.tokens import Doc

    words = (unit * (6000 // len(unit.split()))).split()
    vocab = syntax.load().vocab
    doc = Doc(vocab, words=words, pos=["NOUN"] * len(words), heads=[0] * len(words), deps=["dep"] * len(words))
    (sentence,) = sentences(doc.text.strip())
    began = time.process_time()
    found = find(sentence, doc)
    distinct(found, sentence.text)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("text", "told_before"),
    [
        ("Congolese troops began an offensive near Masisi on Friday.", False),
        ("The rebels started shelling Bunia on Friday.", False),
        ("An offensive in Masisi began in May.", True),
    ],
)
def test_what_somebody_began_is_news(text: str, told_before: bool) -> None:
    assert [m.history or m.background for m in mentions_of(text) if m.type in ("offensive", "shelling")] == [
        told_before
    ]
