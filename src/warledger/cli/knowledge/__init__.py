"""Commands for what reading looks up.

gazetteer  `warledger gazetteer …`
actors     `warledger actors …`
doctor     `warledger doctor`: what is installed, and what would make it better
"""
