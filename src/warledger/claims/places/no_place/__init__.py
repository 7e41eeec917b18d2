"""A report's text or its places in, the names out that only tell an office, a body or somebody's home.

offices        of an office, a post or a people
organisations  of aid groups, monitors and their like
homes          where somebody is from
"""
