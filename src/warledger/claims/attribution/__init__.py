"""A report's sentences in, its accounts out: who says what, by the codebook's rules for `source`.

cues (where somebody is made to speak) <- phrases (the words that name them);
naming (whom they mean) <- bodies (those that the report names), identified (who somebody unnamed turns out to be);
accounts (how far each speaks) <- topic, quotation; candidates (who else could be speaking); authored (who issued the
text). lexicon reads knowledge/lexicons/speech.yaml; kinds (of sources, by the nouns of a speaker).
"""

from warledger.claims.attribution.accounts import ASIDE, Account, speaker
from warledger.claims.attribution.candidates import Candidates, SpeakerCandidate, accounts
from warledger.claims.attribution.topic import is_background

__all__ = ["ASIDE", "Account", "Candidates", "SpeakerCandidate", "accounts", "is_background", "speaker"]
