"""What a record said before: what changed, when, and its page as it was; and every field of a record in words."""
