"""The page of a service and the page of an organisation."""
