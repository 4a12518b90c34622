CREATE TABLE fetch_queue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    environment TEXT NOT NULL CHECK (environment <> ''),
    order_id TEXT NOT NULL CHECK (order_id <> ''),
    queued_ms INTEGER NOT NULL,
    UNIQUE (environment, order_id)
) STRICT
