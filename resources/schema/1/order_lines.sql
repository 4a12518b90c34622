CREATE TABLE order_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_row INTEGER NOT NULL REFERENCES orders (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    line_id TEXT,
    charging_mode TEXT,
    period_type TEXT,
    period_number INTEGER,
    expire_raw TEXT,
    expire_ms INTEGER,
    amount_raw TEXT,
    amount_minor INTEGER,
    amount_after_raw TEXT,
    amount_after_minor INTEGER
) STRICT
