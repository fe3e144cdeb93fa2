"""What one simulated patient contributes to the dataset of each task."""
