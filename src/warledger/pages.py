"""Where a package keeps its pages in, their templates and files out, and the hash by which a page allows its script."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment, Template


@dataclass(frozen=True, slots=True)
class Pages:
    """Templates, styles and scripts that lie in a package.

    Attributes:
        package: The package.
        folder: Where in it they lie; "" beside its modules.
    """

    package: str
    folder: str = ""

    def file(self, name: str) -> str:
        """A file of the pages, as it stands."""
        return _file(self.package, self.folder, name)

    def template(self, name: str) -> Template:
        """A template, which escapes all that it is given, and refuses to be given too little."""
        return _environment(self.package, self.folder).get_template(name)


def content_hash(content: str) -> str:
    """The content as a content security policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


@cache
def _environment(package: str, folder: str) -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(partial(_file, package, folder)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _file(package: str, folder: str, name: str) -> str:
    return files(package).joinpath(*filter(None, (folder, name))).read_text(encoding="utf-8")
