"""Commands that link the claims of a ledger, and show the incidents that come of it.

link       `warledger link`
incidents  `warledger incidents`
why        `warledger why`
report     `warledger report`
chart      `warledger chart`
"""
