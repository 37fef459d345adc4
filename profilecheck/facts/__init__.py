"""From a marked Doc to a Profile: what is there, with its place and without an opinion."""
