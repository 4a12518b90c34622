CREATE TABLE order_products (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    line_row INTEGER NOT NULL REFERENCES order_lines (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    product_id TEXT,
    sku_code TEXT,
    product_name TEXT,
    linear_value INTEGER
) STRICT
