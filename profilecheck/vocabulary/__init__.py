"""One module for each lexicon: the only places that open one, check its shape and hand on typed words."""
