CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES steps (id),
    table_name TEXT NOT NULL,
    row_key INTEGER NOT NULL,
    record_table TEXT NOT NULL,
    record_key INTEGER NOT NULL,
    before_json TEXT,
    after_json TEXT,
    CHECK (before_json IS NOT NULL OR after_json IS NOT NULL)
) STRICT
