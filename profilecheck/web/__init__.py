"""A page on this computer for those who would rather not use a terminal: `profilecheck serve`. It reads nothing itself; `running` does, in children."""
