CREATE TABLE callback_failed_orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    product TEXT NOT NULL,
    order_id TEXT NOT NULL,
    day TEXT NOT NULL,
    UNIQUE (product, order_id, day)
) STRICT
