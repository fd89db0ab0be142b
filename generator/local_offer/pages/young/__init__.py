"""The page for young people, in their own voice."""
