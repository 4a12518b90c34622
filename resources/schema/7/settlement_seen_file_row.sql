ALTER TABLE settlement_seen ADD COLUMN file_row INTEGER CHECK (file_row > 0)
