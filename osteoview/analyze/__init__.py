"""What `osteoview analyze` does: opens a study, measures and classifies what it shows, and writes the result."""

from osteoview.analyze.analysis import Analysis
from osteoview.analyze.question import Question

__all__ = ["Analysis", "Question"]
