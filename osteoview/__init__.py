"""OsteoView: finds L1, measures its spongy bone, and says how far the answer can be trusted."""

__version__ = "0.1.0"
