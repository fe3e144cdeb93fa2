"""Panels beside the views."""
