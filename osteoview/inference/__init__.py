"""From a region's pixels to probabilities that can be trusted, or a reason why not. Torch is loaded when needed."""
