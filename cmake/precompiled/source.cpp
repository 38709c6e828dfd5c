// Only here so that the headers beside it are compiled once.
