CREATE TABLE instances (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    related_instance TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('opening', 'running', 'frozen', 'released')),
    trial INTEGER NOT NULL CHECK (trial IN (0, 1)),
    amount INTEGER NOT NULL,
    opened_ms INTEGER NOT NULL,
    expire_ms INTEGER,
    frozen_ms INTEGER,
    released_ms INTEGER,
    info BLOB NOT NULL,
    UNIQUE (id)
) STRICT
