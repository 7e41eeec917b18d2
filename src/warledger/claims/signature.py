"""How this coder signs its claims; apart from the coder, so that to know its name loads no model."""

from __future__ import annotations

from warledger.version import __version__

NAME = f"warledger-en {__version__}"
