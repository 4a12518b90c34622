INSERT INTO made_rows (step_id, table_name, first_key, last_key, record_table) VALUES (1, 'orders', 1, 1, 'orders');
INSERT INTO imports (id, step_id, kind, file_name, sha256, size, modified_ms, as_of_ms, environment, mapping, counts, totals)
    VALUES (1, 1, 'orders', 'orders.csv', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0, 1732180126000, 1732180126000, 'emulator', '{}', '{"new":1}', '{}');
INSERT INTO import_rejects (import_id, line, column_name, reason, raw) VALUES (1, 3, '订单金额', 'not an amount', '1,2,3');
UPDATE orders SET ages = '{"amount_minor":1732180125000}';
UPDATE order_lines SET as_of_ms = 1732180126000;
UPDATE steps SET facts = '{"kind":"import"}';
