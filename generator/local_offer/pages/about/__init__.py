"""About this offer itself: its statements, its freshness, what the law asks and by when."""
