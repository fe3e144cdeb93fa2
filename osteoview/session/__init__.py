"""What is open and how it is looked at. Knows no Qt: the same session runs in a window, in a test, in a script."""
