CREATE TABLE license_events (
    seq INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL,
    instance_id TEXT NOT NULL,
    device_fingerprint TEXT NOT NULL,
    applied_ms INTEGER NOT NULL,
    effective_ms INTEGER,
    expire_ms INTEGER,
    state TEXT NOT NULL,
    delivered_type TEXT NOT NULL,
    delivered_name TEXT NOT NULL,
    delivered BLOB NOT NULL,
    UNIQUE (event_id)
) STRICT
