ALTER TABLE order_lines ADD COLUMN as_of_ms INTEGER
