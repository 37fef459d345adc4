"""One file from its path to a Profile or a Report, isolated and within limits: the only way that the command line, batch and library take."""
