"""Which sets are used for what. Paths are relative to the shared folder.

Never listed under a TRAIN name: SICK (non-commercial), any test split, packs of DEV.txt and CALIBRATION.txt,
gold other than gold/news-train, corpora/news.
"""

# Public NLI and claim pairs: datasets/train.tsv.gz by source, with how often a row is repeated per epoch.
NLI_TRAIN = {
    "LingNLI-Baseline.train": 1,
    "LingNLI-LitL.train": 1,
    "LingNLI-LotS.train": 1,
    "MNLI-TaxiNLI.10k": 1,
    "NewProto-base.train": 1,
    "NewProto-edit_other.train": 1,
    "NewProto-edit_premise.train": 1,
    "Emergent.train": 2,  # headline against claim: the one real news stance set
}

# Sets "with care": file in datasets/sets, share of rows kept.
NLI_EXTRA = {
    "SNLI.dev": 1.0,
    "CAD-SNLI-revised_combined.train": 1.0,
    "ConjNLI-adv.train": 0.4,  # made by rule: a part is enough
    "SufficientFacts-fever.all": 1.0,  # the vitaminc sibling is a test set and never read here
    "ClimateFEVER.all": 1.0,  # only unanimous votes, see prepare.py
}

# Sets whose pairs a teacher labels anew (distil.py); their own labels are not read.
UNLABELLED_SETS = ["OIE-SNLI-MNLI.train", "NewProto-contrast.train"]

NLI_DEV = "datasets/dev.tsv.gz"
NLI_TEST = "datasets/test.tsv.gz"

NEWS_TRAIN = [
    "gulf-tankers-drone-2019",
    "iran-deal-macron-2018",
    "iran-plane-missiles-2020",
    "khashoggi-2018",
    "north-korea-tests-2018",
    "puerto-rico-toll-2018",
    "steel-tariffs-2018",
]

# Topics of news-pairs.tsv that train nothing: they choose between means of weights and fit builtin/crowd.ts.
NEWS_PAIRS_HELD = [
    "oil", "iowa", "plane", "vaccine",
    "hongkong", "boeing", "reade", "prisons", "germany", "pence", "california", "venezuela",
]

NLI_LABELS = ["entailment", "neutral", "contradiction"]
RELATION_LABELS = ["agree", "contradict", "tension", "none"]
