"""An incident in, a dossier of it out: one HTML file with what happened, who says so, in which words, and what for."""

from warledger.exports.dossier.page import Telling, write

__all__ = ["Telling", "write"]
