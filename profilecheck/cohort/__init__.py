"""A group of profiles seen together: what a batch found of each in, what is common, rare and alike among them out."""
