"""Lists of services and the ways to them: by topic, need, age, place and name."""
