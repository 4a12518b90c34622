CREATE TABLE users (
    seq INTEGER PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    user_name TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    org_code TEXT NOT NULL,
    role TEXT NOT NULL,
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    mobile TEXT NOT NULL,
    email TEXT NOT NULL,
    UNIQUE (tenant_id, user_name)
) STRICT
