"""Commands for what people decide on claims and incidents.

judge    `warledger judge …`; judgement_list (`judge list`), corrected_place (a place as a person names it)
journal  `warledger journal …`
"""
