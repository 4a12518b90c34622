CREATE TABLE calls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    interface_id TEXT NOT NULL,
    scene TEXT NOT NULL,
    order_id TEXT NOT NULL,
    instance_id TEXT NOT NULL,
    request BLOB NOT NULL,
    first_ms INTEGER NOT NULL,
    next_ms INTEGER,
    attempts INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('waiting', 'succeeded', 'given-up', 'withdrawn')),
    result_code TEXT NOT NULL,
    exception TEXT NOT NULL,
    manual INTEGER NOT NULL CHECK (manual IN (0, 1))
) STRICT
