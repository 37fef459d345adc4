"""One file for each chapter of the guide, holding nothing but rules; listing this folder finds them."""
