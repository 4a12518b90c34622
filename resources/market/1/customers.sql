CREATE TABLE customers (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    real_name TEXT NOT NULL,
    type INTEGER NOT NULL,
    mobile TEXT NOT NULL,
    email TEXT NOT NULL,
    user_id TEXT NOT NULL,
    user_name TEXT NOT NULL,
    UNIQUE (id)
) STRICT
