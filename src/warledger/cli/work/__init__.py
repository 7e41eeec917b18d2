"""Commands that need no ledger: reports in, their claims out, or how well they are coded.

code      `warledger code`
demo      `warledger demo`; demo_incidents (what it shows of incidents)
evaluate  `warledger evaluate`; comparing (files of codings), drawing (the form for people to code)
"""
