ALTER TABLE settlement_lines ADD COLUMN file_row INTEGER CHECK (file_row > 0)
