DROP TABLE reveals
