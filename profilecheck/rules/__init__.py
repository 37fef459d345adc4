"""What the guide would want instead: one file for each of its chapters, one function for each rule."""
