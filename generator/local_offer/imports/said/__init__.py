"""What people write in cells, answers and feeds, in our form: each manner is understood once, for every way in."""
