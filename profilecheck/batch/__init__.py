"""A folder of files into one table and many reports: isolation of each file, order, rows."""
