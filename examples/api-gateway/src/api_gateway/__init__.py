"""One image, eleven services: a gateway and the ten agents of a writing room."""
