"""What every room stands on: errors, tasks, paths, settings. Imports nothing of ours."""
