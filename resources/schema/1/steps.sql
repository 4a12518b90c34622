CREATE TABLE steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source <> ''),
    title TEXT NOT NULL,
    reverts INTEGER UNIQUE REFERENCES steps (id)
) STRICT
