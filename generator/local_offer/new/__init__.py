"""What begins: a record from a few answers, and the folder of a new council, ready to check and build."""
