"""Help in danger or in a crisis: the panel of numbers, and the page that holds them all."""
