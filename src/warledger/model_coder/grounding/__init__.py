"""A model's answer and its report in, values that the report's own words bear out.

`fold` and `locate` find quotes, `words` reads the report once, `counts`, `days`, `parties` and `places` check one
kind of value each, `ground` puts them together.
"""
