"""The options of commands that may have a language model code, each with its help; how it is asked, as one."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from warledger.cli.options.gathered import gathered, own_of

PANEL = "Language model"


def _option(*names: str, help: str, metavar: str | None = None) -> object:
    return typer.Option(*names, help=help, metavar=metavar, rich_help_panel=PANEL, show_default=False)


Coders = Annotated[
    str,
    typer.Option(
        "--coder",
        metavar="rules|model|rules,model",
        help="Who codes. rules: needs no network. model: a language model, each value held against the report's words. "
        "Two: the claims are the first one's, and where the second differs is told (--review).",
        rich_help_panel=PANEL,
    ),
]
Coder = Annotated[
    str,
    typer.Option(
        "--coder",
        metavar="rules|model",
        help="Who codes. rules: needs no network. model: a language model, each value held against the report's words.",
        rich_help_panel=PANEL,
    ),
]
Endpoint = Annotated[
    str,
    typer.Option(
        "--endpoint",
        "--base-url",
        metavar="openai|anthropic|URL",
        help="Where the model is asked: a name, or the address of an OpenAI-compatible server. Its key is read from "
        "WARLEDGER_MODEL_KEY (else OPENAI_API_KEY or ANTHROPIC_API_KEY) and never kept.",
        rich_help_panel=PANEL,
    ),
]
Record = Annotated[
    Path | None,
    _option("--record", metavar="DIR", help="Keep each request and answer in this folder; what it holds isn't asked "
            "again, so that a stopped run goes on."),
]  # fmt: skip
Replay = Annotated[
    Path | None,
    _option("--replay", metavar="DIR", help="Take the answers from this folder; nothing is sent."),
]
RequestsOnly = Annotated[
    Path | None,
    _option("--requests-only", metavar="DIR", help="Write the requests to this folder, for answers to be brought from "
            "elsewhere; nothing is sent or coded."),
]  # fmt: skip
Review = Annotated[
    Path | None,
    _option("--review", metavar="FILE", help="With two coders: write what they differ on, as JSON lines."),
]
SpacyModel = Annotated[
    str | None, _option("--spacy-model", help="spaCy model of the rules, where --model names the language model.")
]
Timeout = Annotated[
    float, typer.Option("--timeout", metavar="SECONDS", help="How long an answer is waited for.", rich_help_panel=PANEL)
]
Retries = Annotated[
    int,
    typer.Option("--retries", min=0, help="How often a failed request is sent again.", rich_help_panel=PANEL),
]
Parallel = Annotated[int, typer.Option("--parallel", min=1, help="Requests under way at once.", rich_help_panel=PANEL)]
PerMinute = Annotated[int | None, _option("--per-minute", metavar="N", help="Requests begun a minute at most.")]
Instructions = Annotated[
    str,
    typer.Option(
        "--instructions",
        metavar="full|brief",
        help="How much the model is told; brief is for models with a window under 16,000 tokens.",
        rich_help_panel=PANEL,
    ),
]
AnswerTokens = Annotated[
    int, typer.Option("--answer-tokens", min=1, metavar="N", help="Tokens of an answer at most.", rich_help_panel=PANEL)
]
BudgetTokens = Annotated[
    int | None, _option("--budget-tokens", metavar="N", help="Stop before the run takes more tokens, in and out.")
]
BudgetMoney = Annotated[
    float | None, _option("--budget-money", metavar="N", help="Stop before the run costs more; needs both prices.")
]
PriceIn = Annotated[float | None, _option("--price-in", metavar="N", help="Price of a million tokens sent.")]
PriceOut = Annotated[float | None, _option("--price-out", metavar="N", help="Price of a million tokens answered.")]

#: How a model is asked: option to its type and its default. In --help the first ones follow --coder.
_FIRST: dict[str, tuple[Any, Any]] = {
    "endpoint": (Endpoint, "openai"),
    "record": (Record, None),
    "replay": (Replay, None),
}
_LAST: dict[str, tuple[Any, Any]] = {
    "timeout": (Timeout, 120.0),
    "retries": (Retries, 4),
    "parallel": (Parallel, 4),
    "per_minute": (PerMinute, None),
    "answer_tokens": (AnswerTokens, 8192),
    "instructions": (Instructions, "full"),
    "budget_tokens": (BudgetTokens, None),
    "budget_money": (BudgetMoney, None),
    "price_in": (PriceIn, None),
    "price_out": (PriceOut, None),
}


def with_model(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command that has an option --coder those by which a model is asked; it gets them, by name, as `asking`."""
    own = own_of(command, "asking")
    at = next(place for place, parameter in enumerate(own, start=1) if parameter.name == "coder")
    return gathered(command, "asking", [*own[:at], *_parameters(_FIRST), *own[at:], *_parameters(_LAST)])


def _parameters(options: dict[str, tuple[Any, Any]]) -> list[inspect.Parameter]:
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    return [
        inspect.Parameter(name, kind, default=default, annotation=annotation)
        for name, (annotation, default) in options.items()
    ]
