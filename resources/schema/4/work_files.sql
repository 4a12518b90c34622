CREATE TABLE work_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_table TEXT NOT NULL CHECK (record_table <> ''),
    record_id INTEGER NOT NULL,
    evidence TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL CHECK (name <> ''),
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    added_ms INTEGER NOT NULL,
    note TEXT NOT NULL DEFAULT ''
) STRICT
