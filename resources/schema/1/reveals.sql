CREATE TABLE reveals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    environment TEXT NOT NULL,
    order_id TEXT NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    at_ms INTEGER NOT NULL
) STRICT
