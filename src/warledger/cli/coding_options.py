"""The arguments and options that commands which code reports share: one wording for all."""

from __future__ import annotations

from typing import Annotated

import typer

FilesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="FILES…",
        help="Reports: .txt, .html, .jsonl, .csv (each also .gz), folders, or - for standard input.",
        show_default=False,
    ),
]
DateOption = Annotated[
    str | None,
    typer.Option(metavar="YYYY-MM-DD", help="Day of publication of reports that give none.", show_default=False),
]
OutletOption = Annotated[str | None, typer.Option(help="Outlet of reports that name none.", show_default=False)]
VagueOption = Annotated[
    str,
    typer.Option(
        metavar="codebook|acled",
        help="Convention for vague numbers: dozens is 24 or more (codebook) or 12 (acled).",
    ),
]
ActorsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--actors",
        metavar="FILE",
        help="A file of actors of your own, for this run; may be given again.",
        show_default=False,
    ),
]
GazetteerOption = Annotated[
    str | None, typer.Option(metavar="FILE", help="A gazetteer other than your default one.", show_default=False)
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        help="spaCy model, as in en_core_web_md; with --coder model, the language model, as its endpoint names it.",
        show_default=False,
    ),
]
LimitOption = Annotated[int | None, typer.Option(min=1, metavar="N", help="Stop after N reports.", show_default=False)]
