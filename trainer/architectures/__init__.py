"""The networks: one file a family; each names its stages, so that a recipe can freeze and unfreeze by name."""
