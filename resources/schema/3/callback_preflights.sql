CREATE TABLE callback_preflights (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    product TEXT NOT NULL,
    url TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    run_id INTEGER REFERENCES callback_runs (id) ON DELETE SET NULL,
    passed INTEGER NOT NULL,
    warned INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    unreachable INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    sends INTEGER NOT NULL
) STRICT
