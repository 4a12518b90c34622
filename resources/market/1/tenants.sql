CREATE TABLE tenants (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    instance_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    domain_name TEXT NOT NULL,
    UNIQUE (id)
) STRICT
