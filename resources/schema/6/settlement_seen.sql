CREATE TABLE settlement_seen (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_id INTEGER NOT NULL REFERENCES settlement_files (id),
    line_id INTEGER NOT NULL REFERENCES settlement_lines (id),
    as_of_ms INTEGER NOT NULL
) STRICT
