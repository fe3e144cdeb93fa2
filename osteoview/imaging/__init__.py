"""DICOM and NIfTI in, Volume or Radiograph out."""

import logging
import warnings

# pydicom warns about, and logs, values that break a rule, and quotes them: they may be a patient's, and no terminal
# or log file is the place for those. What a person needs to know we say ourselves.
warnings.filterwarnings("ignore", module=r"pydicom(\.|$)")
logging.getLogger("pydicom").propagate = False
