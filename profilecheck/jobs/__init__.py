"""Job advertisements: what they ask for, and whether a document is one."""
