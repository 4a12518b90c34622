CREATE INDEX orders_by_expiry ON orders (expire_ms, id)
