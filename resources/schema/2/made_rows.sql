CREATE TABLE made_rows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES steps (id),
    table_name TEXT NOT NULL,
    first_key INTEGER NOT NULL,
    last_key INTEGER NOT NULL,
    record_table TEXT NOT NULL,
    CHECK (first_key > 0 AND last_key >= first_key)
) STRICT
