DROP TABLE reveals_before
