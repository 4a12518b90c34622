CREATE TABLE settlement_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    environment TEXT NOT NULL CHECK (environment <> ''),
    layer TEXT NOT NULL CHECK (layer <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    imported_ms INTEGER NOT NULL,
    as_of_ms INTEGER NOT NULL,
    rows INTEGER NOT NULL CHECK (rows >= 0)
) STRICT
