"""Simulated people as DICOM: the demo study, the tests' studies, and sheets of pictures to judge them by."""
