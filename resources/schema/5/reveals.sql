CREATE TABLE reveals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_table TEXT NOT NULL,
    record_key INTEGER NOT NULL,
    environment TEXT NOT NULL,
    number TEXT NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    actor TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT
