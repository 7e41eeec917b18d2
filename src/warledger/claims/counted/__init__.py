"""The words that name those counted in, what they say of these out.

categories    category and demographic group
makeup        what a sentence behind says these people were
told_by_name  persons told by name: whether two can be one
"""
