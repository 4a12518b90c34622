CREATE TABLE log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    wall_ms INTEGER NOT NULL,
    clock_ms INTEGER NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    api TEXT NOT NULL,
    method TEXT NOT NULL,
    target TEXT NOT NULL,
    status INTEGER NOT NULL,
    code TEXT NOT NULL,
    subject TEXT NOT NULL,
    failure TEXT NOT NULL,
    request BLOB NOT NULL,
    answer BLOB NOT NULL,
    took_us INTEGER NOT NULL,
    call_id INTEGER NOT NULL
) STRICT
