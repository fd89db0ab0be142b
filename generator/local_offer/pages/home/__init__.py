"""Where people arrive: the home page, what is new, where something went, and what stands where nothing is."""
