"""The options that choose incidents: one wording for every command that lists them."""

from __future__ import annotations

from typing import Annotated

import typer

CountryOption = Annotated[
    list[str] | None, typer.Option(metavar="COUNTRY", help="In these countries: SY, Syria.", show_default=False)
]
PlaceOption = Annotated[
    str | None, typer.Option(help="At this place, or inside this province or district.", show_default=False)
]
ActorOption = Annotated[str | None, typer.Option(help="That name this actor, or blame it.", show_default=False)]
SinceOption = Annotated[
    str | None, typer.Option(metavar="YYYY-MM-DD", help="Not over before this day.", show_default=False)
]
UntilOption = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="Begun by this day.", show_default=False)]
ContestedOption = Annotated[bool, typer.Option("--contested", help="Those on which sources differ.")]
