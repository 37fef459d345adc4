"""What the readers of lines share: decoding, cleaning of words, lines to blocks."""
