"""Quality assurance for call centres: recordings in, service-star rankings out."""
