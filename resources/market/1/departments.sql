CREATE TABLE departments (
    seq INTEGER PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    parent_code TEXT NOT NULL,
    UNIQUE (tenant_id, code)
) STRICT
