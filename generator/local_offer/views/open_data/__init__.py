"""What is given away as data, and when each record changed."""
