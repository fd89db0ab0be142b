"""Pages of official figures: how the SEND system does, and whether there are places enough."""
