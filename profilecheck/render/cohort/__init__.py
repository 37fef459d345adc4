"""The view of a group, as a page for the browser and as Markdown."""
