CREATE INDEX orders_by_license ON orders (license)
