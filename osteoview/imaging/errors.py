"""Why a file or a series cannot be used. Each names the file and says what to do."""

from osteoview.base.errors import InputError


class NotAnImageFileError(InputError):
    """The file is no DICOM and no NIfTI file at all."""


class DamagedFileError(InputError):
    """The file begins as it should and then breaks its own format's rules."""


class UnsupportedImageError(InputError):
    """A sound file of a kind that OsteoView does not show or measure."""


class BrokenSeriesError(InputError):
    """Files that are readable one by one but do not make one stack in space."""
