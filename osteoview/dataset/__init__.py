"""What `osteoview dataset` does: a folder that the trainer learns from, made of studies and a table of their classes.

The samples are those that `osteoview analyze` shows the networks: cut by the same code, declined by the same gates.
"""
