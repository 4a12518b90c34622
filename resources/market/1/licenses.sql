CREATE TABLE licenses (
    seq INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    order_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('issued', 'received', 'alive', 'expired', 'frozen', 'released')),
    amount INTEGER NOT NULL,
    activated_ms INTEGER,
    expire_ms INTEGER,
    UNIQUE (code)
) STRICT
