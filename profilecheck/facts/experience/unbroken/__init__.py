"""Heads of jobs in text whose line breaks were lost: where they stand, and how their words part into title and employer."""
