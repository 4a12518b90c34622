CREATE INDEX orders_by_amount ON orders (amount_minor, id)
