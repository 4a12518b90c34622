CREATE INDEX orders_by_about_order ON orders (about_order)
