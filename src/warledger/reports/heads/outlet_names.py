"""Words of a credit in, the outlet or agency that they name out ("efe-epa" is EFE, "The Associated Press" is AP)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

_BRACKETS = re.compile(r"[\w.'’/&-]+")


@dataclass(frozen=True, slots=True)
class OutletNames:
    """The outlets and agencies that heads name.

    Attributes:
        by_form: Each form, as written, to the outlet's name.
        plain: Names that are recognised with no punctuation beside them.
        credit_words: Words that share a credit's brackets ("Archive", "and Agencies"), lower case.
        form: Matches any form, longest first, at a word's end.
        plain_form: The same for plain names.
        glued_form: Forms that may be run into the next word ("efe-epaAl Baghuz").
    """

    by_form: dict[str, str]
    plain: frozenset[str]
    credit_words: frozenset[str]
    form: re.Pattern[str]
    plain_form: re.Pattern[str]
    glued_form: re.Pattern[str]

    def in_credit(self, words: str) -> str | None:
        """The first outlet named in the words of a credit, where nothing but outlets and credit words stands in it."""
        stripped = words.strip()
        if name := self.by_form.get(stripped):
            return name
        found: str | None = None
        at = 0
        while at < len(stripped):
            if match := self.form.match(stripped, at):
                found = found or self.by_form[match.group()]
            elif match := _BRACKETS.match(stripped, at):
                if match.group().lower() not in self.credit_words:
                    return None
            else:
                at += 1
                continue
            at = match.end()
        return found


@cache
def outlet_names() -> OutletNames:
    """The list in outlets.yaml, loaded once."""
    rows: dict[str, Any] = yaml.safe_load(
        resources.files("warledger.reports.heads").joinpath("outlets.yaml").read_text(encoding="utf-8")
    )
    by_form = {form: name for name, forms in rows["agencies"].items() for form in (name, *forms)}
    plain = frozenset(by_form[form] for form in rows["plain"] if form in by_form)
    # a form is plain where its letters can be no ordinary word: the listed ones and their longer forms
    plain_forms = [form for form, name in by_form.items() if name in plain and (form in rows["plain"] or len(form) > 4)]
    # only forms in lower case: "APBeirut" is readable, but so are "APCs" and "EPAulettes"
    glued = [form for form in by_form if form[-1].islower()]
    return OutletNames(
        by_form=by_form,
        plain=plain,
        credit_words=frozenset(word.lower() for entry in rows["credit_words"] for word in entry.split()),
        form=_any(by_form, r"(?![\w])"),
        plain_form=_any(plain_forms, r"(?![\w])"),
        glued_form=_any(glued, r"(?=[A-Z])"),
    )


def _any(forms: list[str] | dict[str, str], after: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)) + ")" + after)
