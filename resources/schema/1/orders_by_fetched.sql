CREATE INDEX orders_by_fetched ON orders (fetched_ms, id)
