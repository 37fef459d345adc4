"""What the readers of resumes kept as data share: values that know their line, and one way to write them as a page with their meaning."""
