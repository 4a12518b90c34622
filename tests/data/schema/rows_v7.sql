UPDATE settlement_lines SET file_row = 3 WHERE id = 2;
UPDATE settlement_seen SET file_row = 3 WHERE id = 1;
