"""What a person draws on an image, where it lies, and what it measures there. Knows no Qt."""
