"""Text in, its language out, as an ISO 639-1 code; None where there is too little to tell."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

#: Words that hold English sentences together and are rare in other languages ("in", "was", "for" are not).
_ENGLISH = frozenset(
    "the of and to that were are with from has been not but their they his which after when who it its this said would "
    "be or more than near between during against into about".split()
)
#: Characters looked at: some 600 words, beyond which nothing changes.
_LOOKED_AT = 4000
#: Share of English function words. Of 2,097 English reports all but 15 have at least 0.1 of them (median 0.23), those
#: being lists and page furniture of under 50 words. Dutch and Scandinavian texts come nearest, with some 0.05.
_SURELY_ENGLISH = 0.1
_SURELY_NOT = 0.06
#: Fewer words than this say nothing certain: "Doha", "BOGOTA, 14 SEP" look like anything.
_FEWEST_WORDS = 12
#: Letters of a script other than Latin that make a short text certain all the same.
_FEWEST_LETTERS = 25
#: The identifier's probability from which it is believed.
_CERTAIN = 0.95
#: Languages told apart: those that conflict is reported in. Left out are dialects and close kin of these (Moroccan
#: Arabic, Wu, Extremaduran), which only share out the certainty, and Nigerian Pidgin, which is kin to English.
_CANDIDATES = (
    "af am ar az be bg bn bs ca cs da de el en es et fa fi fr ga gu ha he hi hr hu hy id ig it ja ka kk km ko ku ky ln "
    "lo lt lv mg mk mn ms my ne nl no om pa pl ps pt ro ru rw si sk sl sn so sq sr sv sw ta te th tl tr ug uk ur uz vi "
    "xh yo zh zu tg tk"
).split()
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: Names and three-letter codes of languages that reports come in, beside their ISO 639-1 code.
_NAMES = {
    name: code
    for code, names in {
        "en": "english eng",
        "fr": "french fra fre",
        "ar": "arabic ara",
        "es": "spanish spa",
        "ru": "russian rus",
        "uk": "ukrainian ukr",
        "de": "german deu ger",
        "pt": "portuguese por",
        "tr": "turkish tur",
        "fa": "persian farsi fas per dari",
        "ps": "pashto pus",
        "ur": "urdu urd",
        "hi": "hindi hin",
        "my": "burmese mya bur",
        "id": "indonesian ind",
        "so": "somali som",
        "sw": "swahili swa",
        "am": "amharic amh",
        "he": "hebrew heb",
        "zh": "chinese zho chi",
        "ku": "kurdish kur",
        "it": "italian ita",
        "nl": "dutch nld dut",
        "ha": "hausa hau",
        "tl": "tagalog tgl filipino",
        "bn": "bengali ben",
        "ja": "japanese jpn",
        "ko": "korean kor",
    }.items()
    for name in names.split()
}


def language_of(text: str) -> str | None:
    """The language of a text, as an ISO 639-1 code; None where the evidence is weak.

    Args:
        text: Any text; its beginning is looked at.
    """
    sample = text[:_LOOKED_AT]
    words = _WORD.findall(sample)
    if not words:
        return None
    english = sum(word.lower() in _ENGLISH for word in words) / len(words)
    if english >= _SURELY_ENGLISH and len(words) >= 4:
        return "en"
    if len(words) < _FEWEST_WORDS and not _other_script(words):
        return None
    code, certainty = _identify(sample)
    if certainty < _CERTAIN:
        return None
    if code == "en":
        return "en"
    return code if english <= _SURELY_NOT else None


def language_code(value: object) -> str | None:
    """The code that an input's language field gives ("English", "en-US", "ENG"), or None where it gives none.

    Args:
        value: The field, of any type.
    """
    words = re.split(r"[-_\s]+", str(value).strip().lower()) if isinstance(value, str) else [""]
    first = words[0]
    if first in _NAMES:
        return _NAMES[first]
    return first if re.fullmatch(r"[a-z]{2}", first) and first not in {"na", "un", "xx", "zz"} else None


def _other_script(words: list[str]) -> bool:
    letters = "".join(words)
    return sum(c > "\u0370" for c in letters) >= max(_FEWEST_LETTERS, 0.6 * len(letters))


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_CANDIDATES))
    return identifier


def _identify(sample: str) -> tuple[str, float]:
    # names and headlines in capitals mislead it
    code, certainty = _identifier().classify(sample.lower())
    return str(code), float(certainty)
