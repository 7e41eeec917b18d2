"""Commands that fill a ledger, and find and take out what it holds.

add      `warledger add`
reports  `warledger reports`
claims   `warledger claims`
show     `warledger show`
export   `warledger export …`; training (`warledger export training`)
runs     `warledger runs`
ledger   `warledger ledger …`: looking after one
"""
