"""What else may help beside a service: by what they share, their ages and the miles between them."""
