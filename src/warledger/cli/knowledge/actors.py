"""`warledger actors search|show|add|check`: the actors that the coder knows, and files of your own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated, Any

import typer

from warledger.cli.output.terminal import console, pipe_may_close, say, wrong_use

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="""The actors that the coder knows: look up, check and add files of your own.

\b
Examples:
  warledger actors search shabaab
  warledger actors check my-actors.yaml
  warledger actors add my-actors.yaml""",
)


@app.command()
def search(
    words: Annotated[str, typer.Argument(help="Part of a name or an alias.")],
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    json: Annotated[bool, typer.Option("--json", help="As JSON lines.")] = False,
) -> None:
    """Look actors up by name or alias. Exit code 1 where none is found.

    \b
    Examples:
      warledger actors search "defence force"
      warledger actors search ISWAP --json
    """
    registry = _registry()
    found = registry.search(words, limit=limit)
    if not found:
        say(f"No actor like '{words}'. Write it into a file of your own: `warledger actors add --help`.")
        raise typer.Exit(1)
    if not registry.holds(words):
        say(f"No actor has '{words}' in a name. These are spelled most like it:")
    with pipe_may_close():
        if json:
            from dataclasses import asdict
            from json import dumps

            for actor in found:
                print(dumps(asdict(actor), ensure_ascii=False))
            return
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
        for heading in ("name", "kind", "countries", "aliases"):
            table.add_column(heading, overflow="fold")
        for actor in found:
            table.add_row(actor.name, actor.kind, " ".join(actor.countries), ", ".join((*actor.aliases, *actor.short)))
        console().print(table)


@app.command()
def show(name: Annotated[str, typer.Argument(help="A name or an alias, as a report writes it.")]) -> None:
    """Show all that is known of one actor. Exit code 1 where the name is unknown or several bear it.

    \b
    Examples:
      warledger actors show "Syrian Democratic Forces"
      warledger actors show SDF
    """
    registry = _registry()
    actor = registry.get(name) or registry.lookup(name)
    if actor is None:
        near = [found.name for found in registry.search(name, limit=5)]
        say(f"No one actor '{name}'." + (f" Near it: {', '.join(near)}." if near else ""))
        raise typer.Exit(1)
    print(actor.name)
    facts = {
        "kind": actor.kind,
        "countries": ", ".join(actor.countries),
        "aliases": ", ".join(actor.aliases),
        "only in its own context": ", ".join(actor.short),
        "known from": actor.start,
        "known to": actor.end,
        "side": actor.party,
    }
    for label, value in facts.items():
        if value:
            print(f"  {label}: {value}")
    for relation in actor.relations:
        dates = f" ({relation.start or '…'} to {relation.end or '…'})" if relation.start or relation.end else ""
        print(f"  {relation.type.replace('_', ' ')}: {relation.to}{dates}")
    print(f"  from: {actor.origin or 'the bundled files'}")


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="YAML files of actors.", show_default=False)],
) -> None:
    """Check files of your own: each problem with its entry, field and way out. Exit code 1 where there are any.

    \b
    Examples:
      warledger actors check my-actors.yaml
    """
    from warledger.knowledge.actors import check as problems_of

    problems = [problem for file in files for problem in problems_of(file)]
    for problem in problems:
        say(str(problem))
    if problems:
        say(f"{len(problems)} problem{'' if len(problems) == 1 else 's'}.")
        raise typer.Exit(1)
    for file in files:
        print(f"{file}: fine, {_count(file)} actors.")


@app.command()
def add(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A YAML file of actors.", show_default=False)],
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace a file of the same name that you added before.")
    ] = False,
) -> None:
    """Keep a file of actors of your own, to be read by every run. It is checked first.

    The same name as a bundled actor's: your fields win, aliases add up.

    \b
    A file looks like this:
      actors:
        - name: Sample Valley Brigade
          kind: armed_group
          country: SY
          aliases: [SVB, Valley Brigade]

    \b
    Examples:
      warledger actors add my-actors.yaml
      warledger code report.txt --actors my-actors.yaml     for one run, without keeping it
    """
    from warledger.corpus.settings import own_actors_folder
    from warledger.knowledge.actors import check as problems_of

    problems = problems_of(file)
    if problems:
        wrong_use(f"{file} was not added:\n" + "\n".join(f"  {problem}" for problem in problems))
    folder = own_actors_folder()
    kept = folder / f"{file.stem}.yaml"
    if kept.exists() and kept.read_bytes() != file.read_bytes() and not replace:
        wrong_use(f"You have added another file of this name: {kept}. --replace puts this one in its place.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, kept)
    except shutil.SameFileError:
        pass
    except OSError as error:
        wrong_use(
            f"{kept} can't be written: {error.strerror or error}. "
            "Set WARLEDGER_ACTORS to a folder that you can write to."
        )
    print(f"Added {_count(kept)} actors, kept at {kept}. Every run reads them; delete the file to take them back.")


def _count(file: Path) -> int:
    from warledger.knowledge.actors.files import read_file

    return len(read_file(file)[0])


def _registry() -> Any:
    """The bundled actors with the user's own."""
    from warledger.corpus.settings import own_actor_files
    from warledger.knowledge.actors import ActorFileError, Registry

    try:
        return Registry.load(own_actor_files())
    except ActorFileError as error:
        wrong_use(f"One of your own files of actors can't be used:\n{error}")
