"""Learns. Knows no Qt, no DICOM, nothing of osteoview."""
