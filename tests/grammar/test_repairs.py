"""Known mistakes of the parser: each repair mends its own, leaves its name, and leaves what is right alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from claimx.grammar import repairs
from claimx.grammar.repair_headlines import HEADLINE_REPAIRS
from claimx.grammar.repair_joined import JOINED_REPAIRS
from claimx.grammar.repair_misread import MISREADINGS
from claimx.grammar.repair_participles import PARTICIPLE_REPAIRS
from claimx.grammar.repair_phrases import PHRASE_REPAIRS
from claimx.grammar.repair_roles import ROLE_REPAIRS
from claimx.grammar.repair_shares import SHARE_REPAIRS
from claimx.grammar.repair_slots import SLOT_REPAIRS
from claimx.grammar.repairs import REPAIRS, repair
from claimx.grammar.tree import Tree
from claimx.grammar.worded import apply
from tests.grammar.parses import functions, parse, predication
from tests.packaged import packaged_lexicon
from tests.trees import parsed, shape


@dataclass(frozen=True)
class Case:
    """A parse as the model gives it, and after the repair: token → (tag, label, head). Without it nothing changes."""

    mistaken: Callable[[], Tree]
    mended: dict[int, tuple[str, str, int]]
    right: Callable[[], Tree]


def case(mistaken: str, mended: dict[int, tuple[str, str, int]], right: str, names: object = ()) -> Case:
    return Case(lambda: parsed(mistaken, names=names), mended, lambda: parsed(right, names=names))  # type: ignore[arg-type]


CASES = {
    "verb_read_for_noun": case(
        "A/DT/det/2 Polish/JJ/amod/2 fighter/NN/nsubj/3 deal/VB/nsubjpass/5 was/VBD/auxpass/5 denied/VBN/ROOT/5 ././punct/5",
        {2: ("NN", "compound", 3), 3: ("NN", "nsubjpass", 5)},
        # a clause as subject has a verb of its own with what verbs have
        "What/WP/dobj/2 jets/NNS/nsubj/2 cost/VBP/nsubj/3 matters/VBZ/ROOT/3 ././punct/3",
    ),
    "noun_read_for_verb": case(
        "The/DT/det/2 deal/NN/compound/2 hinges/NNS/ROOT/2 on/IN/prep/2 approval/NN/pobj/3 ././punct/2",
        {2: ("VBZ", "ROOT", 2)},
        # a headline of a noun alone: nothing in front of the plural could be its subject
        "The/DT/det/2 old/JJ/amod/2 hinges/NNS/ROOT/2 on/IN/prep/2 doors/NNS/pobj/3 ././punct/2",
    ),
    "demonstrative_noun_read_as_verb": case(
        "This/DT/nsubj/1 move/VBP/ROOT/1 hinges/NNS/dobj/1 on/IN/prep/1 votes/NNS/pobj/3 ././punct/1",
        {0: ("DT", "det", 1), 1: ("NN", "nsubj", 2), 2: ("VBZ", "ROOT", 2), 3: ("IN", "prep", 2)},
        "This/DT/nsubj/1 moves/VBZ/ROOT/1 hinges/NNS/dobj/1 on/IN/prep/1 doors/NNS/pobj/3 ././punct/1",
    ),
    "subject_read_as_modifier": case(
        "The/DT/det/1 gas/NN/nsubj/6 that/WDT/dobj/4 Sofia/NNP/compound/4 bought/VBD/relcl/1 late/RB/advmod/4 leaked/VBD/ROOT/6",
        {3: ("NNP", "nsubj", 4)},
        # a verb that has its subject keeps the modifier
        "Sofia/NNP/nsubj/2 gas/NN/compound/2 bought/VBD/ROOT/2 time/NN/dobj/2 ././punct/2",
    ),
    "subject_hung_on_auxiliary": case(
        "Belavia/NNP/nsubj/1 remains/VBZ/auxpass/2 barred/VBN/ROOT/2 from/IN/prep/2 airspace/NN/pobj/3",
        {0: ("NNP", "nsubjpass", 2)},
        # an auxiliary without a subject of its own
        "Belavia/NNP/nsubjpass/2 was/VBD/auxpass/2 barred/VBN/ROOT/2 from/IN/prep/2 airspace/NN/pobj/3",
    ),
    "relative_read_as_participle": case(
        "The/DT/det/1 radars/NNS/nsubjpass/5 Warsaw/NNP/appos/1 bought/VBN/acl/1 were/VBD/auxpass/5 repaired/VBN/ROOT/5 ././punct/5",
        {2: ("NNP", "nsubj", 3), 3: ("VBD", "relcl", 1)},
        # with an agent the participle is a passive
        "The/DT/det/1 town/NN/nsubjpass/7 Warsaw/NNP/appos/1 bought/VBN/acl/1 by/IN/agent/3 banks/NNS/pobj/4 "
        "was/VBD/auxpass/7 sold/VBN/ROOT/7 ././punct/7",
    ),
    "name_read_as_second_subject": case(
        "The/DT/det/1 carrier/NN/nsubj/4 Tarsier/NNP/compound/3 Mobile/NNP/nsubj/4 said/VBD/ROOT/4 so/RB/advmod/4 ././punct/4",
        {3: ("NNP", "appos", 1)},
        # what stands between them keeps them apart
        "The/DT/det/1 carrier/NN/nsubj/4 today/NN/npadvmod/4 Tarsier/NNP/nsubj/4 said/VBD/ROOT/4 so/RB/advmod/4 ././punct/4",
    ),
    "measure_inside_measured": case(
        "It/PRP/nsubj/1 seeks/VBZ/ROOT/1 90/CD/nummod/3 tonnes/NNS/dobj/1 of/IN/prep/3 urea/NN/pobj/4 ,/,/punct/5 "
        "40/CD/nummod/8 tonnes/NNS/appos/5 of/IN/prep/8 potash/NN/pobj/9 ././punct/1",
        {8: ("NNS", "conj", 3)},
        # without a figure it is a second thing that the first measure counts
        "It/PRP/nsubj/1 seeks/VBZ/ROOT/1 90/CD/nummod/3 tonnes/NNS/dobj/1 of/IN/prep/3 urea/NN/pobj/4 and/CC/cc/5 "
        "bags/NNS/conj/5 of/IN/prep/7 potash/NN/pobj/8 ././punct/1",
    ),
    "list_read_as_apposition": case(
        "It/PRP/nsubj/1 bought/VBD/ROOT/1 two/CD/nummod/3 jets/NNS/dobj/1 ,/,/punct/3 four/CD/nummod/6 "
        "radars/NNS/appos/3 and/CC/cc/6 a/DT/det/9 shelter/NN/conj/6 ././punct/1",
        {6: ("NNS", "conj", 3)},
        # "the" says that the same thing is spoken of again
        "It/PRP/nsubj/1 bought/VBD/ROOT/1 two/CD/nummod/3 jets/NNS/dobj/1 ,/,/punct/3 the/DT/det/6 "
        "pride/NN/appos/3 and/CC/cc/6 joy/NN/conj/6 ././punct/1",
    ),
    "item_joined_to_name": case(
        "It/PRP/nsubj/1 bought/VBD/ROOT/1 four/CD/nummod/3 radars/NNS/dobj/1 from/IN/prep/3 Thales/NNP/pobj/4 "
        "and/CC/cc/5 a/DT/det/8 simulator/NN/conj/5 ././punct/1",
        {8: ("NN", "conj", 3)},
        # partners are joined behind "with", whatever they are
        "It/PRP/nsubj/1 signed/VBD/ROOT/1 four/CD/nummod/3 deals/NNS/dobj/1 with/IN/prep/3 Thales/NNP/pobj/4 "
        "and/CC/cc/5 a/DT/det/8 bank/NN/conj/5 ././punct/1",
    ),
    "item_joined_to_price": case(
        "It/PRP/nsubj/1 bought/VBD/ROOT/1 jets/NNS/dobj/1 for/IN/prep/1 $/$/nmod/5 3bn/CD/pobj/3 "
        "and/CC/cc/5 five/CD/nummod/8 ships/NNS/conj/5 ././punct/1",
        {8: ("NNS", "conj", 2)},
        # one thing without a price is part of what is paid
        "It/PRP/nsubj/1 sold/VBD/ROOT/1 yards/NNS/dobj/1 for/IN/prep/1 $/$/nmod/5 3bn/CD/pobj/3 "
        "and/CC/cc/5 a/DT/det/8 promise/NN/conj/5 ././punct/1",
    ),
    "list_cut_from_its_phrase": case(
        "It/PRP/nsubj/1 seeks/VBZ/ROOT/1 growth/NN/dobj/1 ,/,/punct/1 asking/VBG/advcl/1 for/IN/prep/4 jets/NNS/pobj/5 "
        ",/,/punct/1 radars/NNS/dobj/1 ,/,/punct/8 and/CC/cc/8 tugs/NNS/conj/8 ././punct/1",
        {8: ("NNS", "conj", 6), 2: ("NN", "dobj", 1)},
        # before its clause an object is the verb's own
        "It/PRP/nsubj/1 seeks/VBZ/ROOT/1 jets/NNS/dobj/1 ,/,/punct/2 radars/NNS/conj/2 ,/,/punct/1 asking/VBG/advcl/1 "
        "for/IN/prep/6 help/NN/pobj/7 ././punct/1",
    ),
    "noun_joined_to_verb": case(
        "Egypt/NNP/nsubj/1 bought/VBD/ROOT/1 jets/NNS/dobj/1 and/CC/cc/1 ships/NNS/conj/1 from/IN/prep/4 Peru/NNP/pobj/5 ././punct/1",
        {4: ("NNS", "conj", 2)},
        # a noun with a subject is a verb that the tagger missed
        "Egypt/NNP/nsubj/1 bought/VBD/ROOT/1 jets/NNS/dobj/1 and/CC/cc/1 Peru/NNP/nsubj/5 ships/NNS/conj/1 gas/NN/dobj/5 ././punct/1",
    ),
    "object_read_as_apposition": case(
        "It/PRP/nsubj/1 sells/VBZ/ROOT/1 Jakarta/NNP/dobj/1 two/CD/nummod/4 boats/NNS/appos/2 ././punct/1",
        {2: ("NNP", "dative", 1), 4: ("NNS", "dobj", 1)},
        # behind a comma it is one
        "It/PRP/nsubj/1 chose/VBD/ROOT/1 Damen/NNP/dobj/1 ,/,/punct/2 a/DT/det/5 builder/NN/appos/2 ././punct/1",
    ),
    "recipient_read_as_object": case(
        "Oslo/NNP/nsubj/1 lends/VBZ/ROOT/1 Peru/NNP/dobj/1 two/CD/nummod/4 tugs/NNS/dobj/1 ././punct/1",
        {2: ("NNP", "dative", 1), 4: ("NNS", "dobj", 1)},
        # "named the ship Peru": what follows a name is no recipient's thing where it is a name, too
        "Oslo/NNP/nsubj/1 names/VBZ/ROOT/1 Peru/NNP/dobj/1 Chile/NNP/dobj/1 ././punct/1",
    ),
    "currency_read_as_verb": case(
        "Seoul/NNP/nsubj/1 gave/VBD/ROOT/1 two/CD/compound/3 billion/CD/dobj/1 won/VBD/dep/1 ././punct/1",
        {3: ("CD", "nummod", 4), 4: ("NNS", "dobj", 1)},
        # "the billion-dollar bid that one of a billion won"
        "Bids/NNS/nsubj/2 billion/CD/appos/0 won/VBD/ROOT/2 nothing/NN/dobj/2 ././punct/2",
    ),
    "subject_read_as_verb": case(
        "Work/VB/nsubj/4 on/IN/prep/0 the/DT/det/3 dam/NN/pobj/1 resumed/VBD/ROOT/4 ././punct/4",
        {0: ("NN", "nsubj", 4), 1: ("IN", "prep", 0)},
        # what has an object is done
        "Building/VBG/csubj/3 the/DT/det/2 dam/NN/dobj/0 costs/VBZ/ROOT/3 billions/NNS/dobj/3 ././punct/3",
    ),
    "name_read_as_adverb": case(
        "Oslo/NNP/nsubj/1 barred/VBD/ROOT/1 the/DT/det/3 carrier/NN/dobj/1 Brev/NNP/npadvmod/1 from/IN/prep/4 "
        "ports/NNS/pobj/5 ././punct/1",
        {4: ("NNP", "appos", 3), 5: ("IN", "prep", 1)},
        # a common noun is no name
        "Oslo/NNP/nsubj/1 barred/VBD/ROOT/1 the/DT/det/3 carrier/NN/dobj/1 overnight/NN/npadvmod/1 ././punct/1",
        names=[(4, 5, "ORG")],
    ),
    "gapped_conjunct": case(
        "Poland/NNP/nsubj/1 ordered/VBD/ROOT/1 32/CD/nummod/3 jets/NNS/dobj/1 and/CC/cc/3 Romania/NNP/conj/3 "
        "another/DT/det/7 12/CD/npadvmod/1 ././punct/1",
        {5: ("NNP", "gap", 7), 7: ("CD", "gapped", 3)},
        # among names a name is one more of them
        "Poland/NNP/nsubj/1 ordered/VBD/ROOT/1 Saab/NNP/dobj/1 and/CC/cc/2 Damen/NNP/conj/2 12/CD/npadvmod/1 ././punct/1",
    ),
    "gapped_recipient": case(
        "It/PRP/nsubj/1 supplied/VBD/ROOT/1 Egypt/NNP/dobj/1 with/IN/prep/1 pumps/NNS/pobj/3 and/CC/cc/4 "
        "Oman/NNP/conj/4 with/IN/prep/4 pipes/NNS/pobj/7 ././punct/1",
        {6: ("NNP", "gapped", 2), 7: ("IN", "prep", 6)},
        # without a phrase of its own the name is one more of what was joined
        "It/PRP/nsubj/1 supplied/VBD/ROOT/1 Egypt/NNP/dobj/1 with/IN/prep/1 Saab/NNP/pobj/3 and/CC/cc/4 "
        "Airbus/NNP/conj/4 ././punct/1",
    ),
    "possessed_read_as_subject": case(
        "Saab/NNP/nsubj/5 whose/WP$/poss/2 ships/NNS/nsubj/4 Oslo/NNP/appos/2 bought/VBD/relcl/0 closed/VBD/ROOT/5 ././punct/5",
        {2: ("NNS", "dobj", 4), 3: ("NNP", "nsubj", 4)},
        # a verb with an object of its own keeps its subject
        "Saab/NNP/nsubj/6 whose/WP$/poss/2 ships/NNS/nsubj/4 Oslo/NNP/appos/2 bought/VBD/relcl/0 gas/NN/dobj/4 "
        "closed/VBD/ROOT/6 ././punct/6",
    ),
    "headline_list_read_as_apposition": case(
        "Peru/NNP/ROOT/0 ,/,/punct/0 Chile/NNP/appos/0 to/TO/aux/4 build/VB/relcl/0 tugs/NNS/dobj/4",
        {2: ("NNP", "conj", 0)},
        # in a sentence with a tensed verb a name beside a name describes it
        "Peru/NNP/ROOT/0 ,/,/punct/0 Chile/NNP/appos/0 to/TO/aux/4 build/VB/relcl/0 tugs/NNS/dobj/4 ,/,/punct/0 "
        "said/VBD/parataxis/0",
    ),
    "count_read_into_name": case(
        "It/PRP/nsubj/1 gave/VBD/ROOT/1 Kyiv/NNP/dative/1 31/CD/nummod/4 tanks/NNS/dobj/1 ././punct/1",
        {3: ("CD", "nummod", 4)},
        # a number that counts nothing behind the name belongs to it
        "It/PRP/nsubj/1 flew/VBD/ROOT/1 Apollo/NNP/dobj/1 13/CD/nummod/2 home/RB/advmod/1 ././punct/1",
        names=[(2, 4, "FAC")],
    ),
    "recipient_read_into_name": case(
        "We/PRP/nsubj/1 sell/VBP/ROOT/1 Turkey/NNP/compound/3 S-400/NNP/compound/4 missiles/NNS/dobj/1 ././punct/1",
        {2: ("NNP", "dative", 1)},
        # who tests gives nothing to anybody
        "We/PRP/nsubj/1 test/VBP/ROOT/1 Turkey/NNP/compound/3 S-400/NNP/compound/4 missiles/NNS/dobj/1 ././punct/1",
        names=[(2, 3, "GPE")],
    ),
    "adjective_joined_to_name": case(
        "Berg/NNP/nmod/3 and/CC/cc/0 European/JJ/conj/0 leaders/NNS/nsubj/4 met/VBD/ROOT/4 ././punct/4",
        {0: ("NNP", "nsubj", 4), 2: ("JJ", "amod", 3), 3: ("NNS", "conj", 0)},
        # two adjectives of one noun
        "Czech/JJ/amod/3 and/CC/cc/0 European/JJ/conj/0 leaders/NNS/nsubj/4 met/VBD/ROOT/4 ././punct/4",
        names=[(0, 1, "PERSON")],
    ),
    "name_joined_to_origin": case(
        "Nokia/NNP/ROOT/0 ,/,/punct/0 of/IN/prep/0 Finland/NNP/pobj/2 ,/,/punct/3 and/CC/cc/3 Saab/NNP/conj/3 ,/,/punct/6 "
        "of/IN/prep/6 Sweden/NNP/pobj/8",
        {6: ("NNP", "conj", 0)},
        # two countries
        "Nokia/NNP/ROOT/0 ,/,/punct/0 of/IN/prep/0 Finland/NNP/pobj/2 and/CC/cc/3 Sweden/NNP/conj/3",
    ),
    "organisation_read_as_pronoun": case(
        "WHO/WP/nsubj/1 said/VBD/ROOT/1 the/DT/det/3 jabs/NNS/nsubj/4 work/VBP/ccomp/1 ././punct/1",
        {0: ("NNP", "nsubj", 1)},
        # shouted, it is a pronoun
        "WHO/WP/nsubj/1 SAID/VBD/ROOT/1 THAT/DT/dobj/1",
    ),
    "speaker_read_as_object": case(
        "Oman/NNP/nsubj/1 bought/VBD/ROOT/1 jets/NNS/dobj/1 ,/,/punct/1 the/DT/det/5 firms/NNS/dobj/1 announced/VBN/acl/5 "
        "on/IN/prep/6 Monday/NNP/pobj/7 ././punct/1",
        {5: ("NNS", "nsubj", 6), 6: ("VBD", "parataxis", 1)},
        # a recipient and a thing with a participle: no comma
        "Oman/NNP/nsubj/1 sold/VBD/ROOT/1 Peru/NNP/dative/1 the/DT/det/4 jets/NNS/dobj/1 built/VBN/acl/4 in/IN/prep/5 "
        "May/NNP/pobj/6 ././punct/1",
    ),
    "progressive_read_as_noun": case(
        "Oman/NNP/nsubj/1 is/VBZ/ROOT/1 finalising/VBG/attr/1 a/DT/det/4 deal/NN/attr/1 ././punct/1",
        {0: ("NNP", "nsubj", 2), 1: ("VBZ", "aux", 2), 2: ("VBG", "ROOT", 2), 4: ("NN", "dobj", 2), 5: (".", "punct", 2)},
        # one complement: what it is
        "Oman/NNP/nsubj/1 is/VBZ/ROOT/1 reading/VBG/attr/1 ././punct/1",
    ),
    "speaker_read_as_conjunct": case(
        "Oman/NNP/nsubj/1 sold/VBD/ROOT/1 jets/NNS/dobj/1 to/IN/prep/1 Peru/NNP/pobj/3 ,/,/punct/4 Vijesti/NNP/conj/4 "
        "wrote/VBD/conj/1 ././punct/1",
        {6: ("NNP", "nsubj", 7), 7: ("VBD", "parataxis", 1)},
        # joined by "and": one more buyer
        "Oman/NNP/nsubj/1 sold/VBD/ROOT/1 jets/NNS/dobj/1 to/IN/prep/1 Peru/NNP/pobj/3 and/CC/cc/4 Chile/NNP/conj/4 ,/,/punct/1 "
        "and/CC/cc/1 left/VBD/conj/1 ././punct/1",
    ),
    "tag_read_as_conjunct": case(
        "Oman/NNP/nsubj/1 sells/VBZ/ROOT/1 jets/NNS/dobj/1 ,/,/punct/1 minister/NN/compound/5 Ruiz/NNP/nsubj/6 "
        "announced/VBD/conj/1 in/IN/prep/6 Lima/NNP/pobj/7 ././punct/1",
        {6: ("VBD", "parataxis", 1)},
        # joined by "and": another event
        "Oman/NNP/nsubj/1 sells/VBZ/ROOT/1 jets/NNS/dobj/1 ,/,/punct/1 and/CC/cc/1 Ruiz/NNP/nsubj/6 left/VBD/conj/1 ././punct/1",
    ),
    "speaker_read_as_relative": case(
        "Oman/NNP/nsubj/1 sold/VBD/ROOT/1 jets/NNS/dobj/1 ,/,/punct/2 people/NNS/nsubj/6 briefed/VBN/acl/4 said/VBD/relcl/2 "
        ",/,/punct/6 ending/VBG/advcl/6 talks/NNS/dobj/8 ././punct/1",
        {6: ("VBD", "parataxis", 1)},
        # no comma before it: a relative clause
        "Oman/NNP/nsubj/1 sold/VBD/ROOT/1 jets/NNS/dobj/1 Peru/NNP/nsubj/4 made/VBD/relcl/2 ././punct/1",
    ),
    "speaker_read_as_apposition": case(
        "Oman/NNP/nsubj/1 bought/VBD/ccomp/9 jets/NNS/dobj/1 ,/,/punct/2 an/DT/det/5 official/NN/appos/2 with/IN/prep/5 "
        "the/DT/det/8 talks/NNS/pobj/6 said/VBD/ROOT/9 ././punct/9",
        {5: ("NN", "nsubj", 9)},
        # a speaker of its own behind the apposition
        "Oman/NNP/nsubj/1 bought/VBD/ccomp/8 jets/NNS/dobj/1 ,/,/punct/2 a/DT/det/5 bargain/NN/appos/2 ,/,/punct/8 he/PRP/nsubj/8 "
        "said/VBD/ROOT/8 ././punct/8",
    ),
    "phrases_of_items": case(
        "Egypt/NNP/nsubj/1 ordered/VBD/ROOT/1 jets/NNS/dobj/1 from/IN/prep/1 Saab/NNP/pobj/3 and/CC/cc/2 ships/NNS/conj/2 "
        "from/IN/prep/6 Damen/NNP/pobj/7 ././punct/1",
        {3: ("IN", "prep", 2), 7: ("IN", "prep", 6)},
        # one phrase behind both serves both
        "Egypt/NNP/nsubj/1 ordered/VBD/ROOT/1 jets/NNS/dobj/1 and/CC/cc/2 ships/NNS/conj/2 from/IN/prep/1 "
        "Damen/NNP/pobj/5 ././punct/1",
    ),
    "possessive_clause_cut_off": case(
        "The/DT/det/1 war/NN/nsubj/8 in/IN/prep/1 Oster/NNP/pobj/2 ,/,/punct/3 whose/WP$/poss/6 army/NN/nsubjpass/8 "
        "was/VBD/auxpass/8 beaten/VBN/parataxis/11 ,/,/punct/8 has/VBZ/aux/11 ended/VBN/ROOT/11",
        {1: ("NN", "nsubj", 11), 6: ("NN", "nsubjpass", 8), 8: ("VBN", "relcl", 1)},
        # a clause with its own subject inside one with another
        "Oster/NNP/nsubj/7 ,/,/punct/0 whose/WP$/poss/3 army/NN/nsubjpass/5 was/VBD/auxpass/5 beaten/VBN/relcl/0 "
        ",/,/punct/0 sued/VBD/ROOT/7",
    ),
    "possessed_read_as_modifier": case(
        "Chile/NNP/nsubj/6 ,/,/punct/0 whose/WP$/poss/4 gas/NN/compound/4 Peru/NNP/nsubj/5 buys/VBZ/relcl/0 waits/VBZ/ROOT/6",
        {3: ("NN", "dobj", 5), 2: ("WP$", "poss", 3)},
        # the verb has what is bought
        "Chile/NNP/nsubj/7 ,/,/punct/0 whose/WP$/poss/4 gas/NN/compound/4 Petrogas/NNP/nsubj/5 buys/VBZ/relcl/0 "
        "tugs/NNS/dobj/5 waits/VBZ/ROOT/7",
    ),
    "conjunct_cut_from_subject": case(
        "Dislike/NN/nsubj/7 to/IN/prep/0 trade/NN/pobj/1 and/CC/cc/2 anger/NN/conj/2 over/IN/prep/2 levies/NNS/pobj/5 "
        "are/VBP/ROOT/7 common/JJ/acomp/7",
        {4: ("NN", "conj", 0), 5: ("IN", "prep", 4), 0: ("NN", "nsubj", 7)},
        # a singular verb: what is opposed are two things
        "Dislike/NN/nsubj/7 to/IN/prep/0 trade/NN/pobj/1 and/CC/cc/2 anger/NN/conj/2 over/IN/prep/4 levies/NNS/pobj/5 "
        "is/VBZ/ROOT/7 common/JJ/acomp/7",
    ),
    "conjunct_joined_to_apposition": case(
        "planemaker/NN/nsubj/6 Ando/NNP/appos/0 and/CC/cc/1 Thai/JJ/amod/4 firm/NN/conj/1 Saro/NNP/appos/0 "
        "met/VBD/ROOT/6",
        {2: ("CC", "cc", 0), 4: ("NN", "conj", 0), 5: ("NNP", "appos", 4)},
        # set apart by a comma, both names may be the planemaker's
        "planemaker/NN/nsubj/6 ,/,/punct/0 Ando/NNP/appos/0 and/CC/cc/2 Thai/JJ/amod/5 firm/NN/conj/2 met/VBD/ROOT/6",
    ),
    "conjunct_read_as_second_subject": case(
        "envoy/NN/nsubj/4 and/CC/cc/0 vice/NN/compound/3 premier/NN/nsubj/4 met/VBD/ROOT/4",
        {3: ("NN", "conj", 0)},
        # no conjunction between them
        "envoy/NN/nsubj/3 vice/NN/compound/2 premier/NN/nsubj/3 met/VBD/ROOT/3",
    ),
    "agent_joined_to_subject": case(
        "port/NN/nsubjpass/2 is/VBZ/auxpass/2 paid/VBN/ROOT/2 by/IN/agent/2 Paz/NNP/pobj/3 and/CC/cc/2 a/DT/det/7 "
        "group/NN/conj/0",
        {5: ("CC", "cc", 4), 7: ("NN", "conj", 4)},
        # what is joined to the subject stands beside it
        "port/NN/nsubjpass/4 and/CC/cc/0 group/NN/conj/0 are/VBP/auxpass/4 paid/VBN/ROOT/4 by/IN/agent/4 Paz/NNP/pobj/5",
    ),
    "word_before_name_read_as_subject": case(
        "the/DT/det/1 opposition/NN/nsubj/4 Paz/NNP/compound/3 party/NN/nsubj/4 met/VBD/ROOT/4",
        {0: ("DT", "det", 3), 1: ("NN", "compound", 3)},
        # no name behind it
        "the/DT/det/1 opposition/NN/nsubj/4 small/JJ/amod/3 party/NN/nsubj/4 met/VBD/ROOT/4",
    ),
    "participle_read_as_verb": case(
        "Lima/NNP/nsubj/1 hopes/VBZ/ROOT/1 to/TO/aux/3 fly/VB/xcomp/1 jets/NNS/dobj/3 and/CC/cc/3 repaired/VBN/conj/3 "
        "gliders/NNS/dobj/6",
        {6: ("VBN", "amod", 7), 7: ("NNS", "conj", 4)},
        # a past tense may be joined to it
        "Lima/NNP/nsubj/1 hoped/VBD/ROOT/1 to/TO/aux/3 fly/VB/xcomp/1 jets/NNS/dobj/3 and/CC/cc/3 repaired/VBN/conj/3 "
        "gliders/NNS/dobj/6",
    ),
    "gerund_read_as_modifier": case(
        "Paz/NNP/nsubj/1 earn/VBP/ROOT/1 his/PRP$/poss/3 fortune/NN/nsubj/6 selling/NN/compound/5 slot/NN/compound/6 "
        "machines/NNS/dobj/1",
        {3: ("NN", "dobj", 1), 4: ("VBG", "advcl", 1), 6: ("NNS", "dobj", 4)},
        # what is made is the thing itself
        "Paz/NNP/nsubj/1 earn/VBP/ROOT/1 the/DT/det/5 coin/NN/compound/5 counting/NN/compound/5 machines/NNS/dobj/1 "
        "././punct/1",
    ),
    "weekday_read_into_name": case(
        "On/IN/prep/4 Friday/NNP/compound/3 Lord/NNP/compound/3 Coe/NNP/nsubj/4 met/VBD/ROOT/4 us/PRP/dobj/4",
        {1: ("NNP", "npadvmod", 4)},
        "On/IN/prep/5 Lord/NNP/compound/3 Percy/NNP/compound/3 Coe/NNP/nsubj/5 ,/,/punct/5 met/VBD/ROOT/5 us/PRP/dobj/5",
        names=[(1, 4, "PERSON")],
    ),
    "participle_joined_to_infinitive": case(
        "vowing/VBG/ROOT/0 to/TO/aux/2 fight/VB/xcomp/0 and/CC/cc/2 slamming/VBG/conj/2 it/PRP/dobj/4",
        {3: ("CC", "cc", 0), 4: ("VBG", "conj", 0)},
        "vowing/VBG/ROOT/0 to/TO/aux/2 fight/VB/xcomp/0 and/CC/cc/2 slam/VB/conj/2 it/PRP/dobj/4",
    ),
    "subject_joined_to_object": case(
        "battling/VBG/ROOT/0 Chad/NNP/dobj/0 and/CC/cc/1 Paris/NNP/conj/1 sent/VBD/conj/0 guns/NNS/dobj/4",
        {2: ("CC", "cc", 0), 3: ("NNP", "nsubj", 4)},
        "battling/VBG/ROOT/0 Chad/NNP/dobj/0 and/CC/cc/1 Paris/NNP/conj/1 and/CC/cc/0 sent/VBD/conj/0 guns/NNS/dobj/5",
    ),
    "name_joined_to_title": case(
        "between/IN/ROOT/0 Ruiz/NNP/nmod/6 and/CC/cc/1 oil/NN/compound/4 executive/NN/conj/1 Leo/NNP/compound/6 "
        "Brandt/NNP/pobj/0",
        {1: ("NNP", "pobj", 0), 4: ("NN", "compound", 6), 6: ("NNP", "conj", 1)},
        "between/IN/ROOT/0 Ruiz/NNP/pobj/0 and/CC/cc/1 oil/NN/compound/4 executive/NN/compound/6 Leo/NNP/compound/6 "
        "Brandt/NNP/conj/1",
        names=[(1, 2, "PERSON"), (5, 7, "PERSON")],
    ),
}  # fmt: skip


def test_every_repair_has_a_case_here() -> None:
    # in the tests of their own modules
    own = {*MISREADINGS, *ROLE_REPAIRS, *PHRASE_REPAIRS, *HEADLINE_REPAIRS, *JOINED_REPAIRS}
    elsewhere = own | {*SHARE_REPAIRS, *SLOT_REPAIRS, *PARTICIPLE_REPAIRS}
    assert sorted(CASES) == sorted(one.__name__ for one in REPAIRS if one not in elsewhere)


@pytest.mark.parametrize("name", CASES)
def test_a_repair_mends_its_mistake_and_leaves_its_name(name: str) -> None:
    made = CASES[name].mistaken()
    apply(getattr(repairs, name), made, packaged_lexicon())
    mended = CASES[name].mended
    assert {t: (made.tags[t], made.labels[t], made.heads[t]) for t in mended} == mended
    left = {name for names in made.repairs.values() for name in names}
    assert left == {name}


@pytest.mark.parametrize("name", CASES)
def test_a_repair_leaves_alone_what_is_right(name: str) -> None:
    made = CASES[name].right()
    before = shape(made)
    repair(made, packaged_lexicon())
    assert shape(made) == before
    assert made.repairs == {}


@pytest.mark.parametrize("name", CASES)
def test_a_mended_parse_is_mended_once(name: str) -> None:
    made = repair(CASES[name].mistaken(), packaged_lexicon())
    once = shape(made)
    repair(made, packaged_lexicon())
    assert shape(made) == once


@pytest.mark.parametrize(
    ("sentence", "word", "function", "fillers"),
    [
        (
            "The mill is seeking 90,000 tonnes of granular urea, 40,000 tonnes of phosphate and at least 25,000 tonnes "
            "of potash.",
            "seeking",
            "prep:of",
            ["granular urea", "phosphate", "potash"],
        ),
        (
            "In a separate order, the navy bought 48 Sea Ceptor missiles, four radars from Thales and a shore-based "
            "simulator.",
            "bought",
            "object",
            ["Sea Ceptor missiles", "radars", "shore-based simulator"],
        ),
        ("Kenya will get two ferries, a dredger and three tugs.", "get", "object", ["ferries", "dredger", "tugs"]),
        ("A group of banks is lending Peru $2.2 billion for the aircraft.", "lending", "indirect", ["Peru"]),
        ("The firm agreed to sell Jakarta two submarines.", "sell", "object", ["submarines"]),
        ("The carrier Tarsier Mobile said on Monday it had ordered radios.", "said", "subject", ["carrier Tarsier Mobile"]),
        ("The deal hinges on approval by parliament.", "hinges", "subject", ["deal"]),
        ("Poland bought 32 jets, worth $4.6 billion, and six radars for $90 million.", "bought", "object", ["jets", "radars"]),
    ],
)  # fmt: skip
def test_a_mended_parse_has_the_functions_that_were_meant(
    sentence: str, word: str, function: str, fillers: list[str]
) -> None:
    assert functions(sentence, word)[function] == fillers


def test_a_noun_that_becomes_the_verb_gets_its_subject_from_the_repairs_behind_it() -> None:
    made = repair(CASES["noun_read_for_verb"].mistaken(), packaged_lexicon())
    assert [(made.labels[t], made.heads[t]) for t in (0, 1)] == [("det", 1), ("nsubj", 2)]
    assert made.lemmas[2] == "hinge"


def test_a_claim_knows_which_repair_it_rests_on() -> None:
    found = predication("The firm agreed to sell Jakarta two submarines.", "sell")
    assert found.repairs == ("object_read_as_apposition",)


def test_a_true_apposition_is_left_alone() -> None:
    found = functions("The navy chose Damen, a builder of tugs and ferries, last year.", "chose")
    assert found["object"] == ["Damen"]


def test_the_sentences_of_the_tests_are_repaired_once() -> None:
    for sentence in (
        "The deal hinges on approval by parliament.",
        "Egypt bought 10 jets from Dassault and five ships from Naval Group.",
    ):
        once = parse(sentence)
        before = shape(once)
        repair(once, packaged_lexicon())
        assert shape(once) == before


def test_a_firm_joined_to_a_name_is_joined_to_what_the_name_describes() -> None:
    found = functions(
        "Brazilian planemaker Embraer and Swedish firm Saab inked a memorandum of understanding.", "inked"
    )
    assert found["subject"] == ["Brazilian planemaker Embraer", "Swedish firm Saab"]


def test_two_subjects_with_a_conjunction_are_a_pair() -> None:
    found = functions(
        'The US trade representative and China\'s vice-premier held "candid" talks in Kuala Lumpur at the weekend.',
        "held",
    )
    assert found["subject"] == ["US trade representative", "China's vice-premier"]


def test_a_deal_behind_a_modifier_is_a_noun() -> None:
    assert functions("Kyiv signed a minerals deal with Washington in April.", "signed")["object"] == ["minerals deal"]
