"""DICOM and NIfTI in, Volume or Radiograph out."""
