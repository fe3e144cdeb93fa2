"""The Models page: what each model is, what it was trained on, and how far it may be trusted."""
