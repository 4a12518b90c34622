CREATE TABLE usage (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    serial TEXT NOT NULL,
    instance_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    package_instance TEXT NOT NULL,
    record_time TEXT NOT NULL,
    begin_time TEXT NOT NULL,
    end_time TEXT NOT NULL,
    value TEXT NOT NULL,
    old_interface INTEGER NOT NULL CHECK (old_interface IN (0, 1)),
    received_ms INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('waiting', 'accepted', 'abnormal')),
    codes TEXT NOT NULL,
    billed_ms INTEGER
) STRICT
