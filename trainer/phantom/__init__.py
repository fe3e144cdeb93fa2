"""Simulated people whose every answer is known: bodies, bone, and the machines that image them."""
