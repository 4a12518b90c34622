CREATE TABLE order_params (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_row INTEGER NOT NULL REFERENCES orders (id),
    line_row INTEGER REFERENCES order_lines (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT,
    value TEXT
) STRICT
