CREATE TABLE work_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_table TEXT NOT NULL CHECK (record_table <> ''),
    record_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    actor TEXT NOT NULL,
    party TEXT NOT NULL DEFAULT '',
    transition_id TEXT NOT NULL DEFAULT '',
    from_state TEXT NOT NULL DEFAULT '',
    to_state TEXT NOT NULL DEFAULT '',
    paused TEXT NOT NULL DEFAULT '',
    resumed TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    step_id INTEGER NOT NULL
) STRICT
