CREATE TABLE exchanges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER REFERENCES steps (id),
    at_ms INTEGER NOT NULL,
    environment TEXT NOT NULL,
    interface_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    request_head BLOB NOT NULL,
    status INTEGER NOT NULL,
    response_head BLOB NOT NULL,
    body BLOB NOT NULL,
    outcome TEXT NOT NULL
) STRICT
