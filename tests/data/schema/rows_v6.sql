INSERT INTO settlement_files (id, environment, layer, name, sha256, bytes, imported_ms, as_of_ms, rows)
    VALUES (1, 'emulator', 'transactions', 'transactions.xlsx', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 3, 1732180127000, 1732180127000, 2);
INSERT INTO settlement_lines (id, file_id, environment, layer, key, scope, as_of_ms, digest, superseded_by, line_id, order_id, kind, currency, sales_minor)
    VALUES (2, 1, 'emulator', 'transactions', 'line:CS1-000001||sale', '', 1732180127000, '0123456789abcdef0123456789abcdef', NULL, 'CS1-000001', 'CS1', 'sale', 'CNY', 10000),
           (1, 1, 'emulator', 'transactions', 'line:CS1-000001||sale', '', 1732180126000, '1123456789abcdef0123456789abcdef', 2, 'CS1-000001', 'CS1', 'sale', 'CNY', 9000);
INSERT INTO settlement_seen (id, file_id, line_id, as_of_ms) VALUES (1, 1, 2, 1732180127000);
