"""What is on: the days on which opening times and sessions fall, and the events that calendars keep."""
