"""Compared reports in, each disagreement out: `disagreements` finds them, `page` lists them as one HTML page."""
