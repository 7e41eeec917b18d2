"""The command `warledger`: one file a command, in folders as `warledger --help` groups them.

main        puts them together
work/       code, evaluate, demo
ledger/     add, reports, claims, show, export, runs, and what looks after a ledger
incidents/  link, incidents, why, report, chart
judgements/ judge, journal
knowledge/  gazetteer, actors, doctor
options/    options that several commands share, and what they ask for
coding/     a run over files, by the rules or by a language model
output/     the screen and the files that commands write to
"""
