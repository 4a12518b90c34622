CREATE TABLE order_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    environment TEXT NOT NULL CHECK (environment <> ''),
    order_id TEXT NOT NULL CHECK (order_id <> ''),
    at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
) STRICT
