CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES steps (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified_ms INTEGER NOT NULL,
    as_of_ms INTEGER NOT NULL,
    environment TEXT NOT NULL,
    mapping TEXT NOT NULL,
    counts TEXT NOT NULL,
    totals TEXT NOT NULL
) STRICT
