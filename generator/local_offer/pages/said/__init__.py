"""What people tell the council, and what it answers, asks and reports."""
