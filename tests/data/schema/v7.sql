PRAGMA application_id = 1514624329;
PRAGMA user_version = 7;
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE callback_cases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES callback_runs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    title TEXT NOT NULL,
    revision TEXT NOT NULL,
    round INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('passed', 'failed', 'skipped', 'unreachable', 'cancelled')),
    reason TEXT NOT NULL,
    worst TEXT NOT NULL CHECK (worst IN ('pass', 'note', 'warning', 'fail')),
    headline TEXT NOT NULL,
    sends INTEGER NOT NULL,
    total_us INTEGER NOT NULL,
    verdicts TEXT NOT NULL
) STRICT
;
INSERT INTO "callback_cases" VALUES(1,1,0,'saas-v2.newInstance.period','New instance','ba9876543210',0,'failed','','fail','{"check":"result-code","severity":"fail"}',1,8000,'[]');
CREATE TABLE callback_failed_orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    product TEXT NOT NULL,
    order_id TEXT NOT NULL,
    day TEXT NOT NULL,
    UNIQUE (product, order_id, day)
) STRICT
;
INSERT INTO "callback_failed_orders" VALUES(1,'Sample product','CS2211181819B4LVS','2024-11-21');
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
;
INSERT INTO "callback_preflights" VALUES(1,'Sample product','https://seller.example.com/callback',1732180127000,1,0,0,1,0,0,0,1);
CREATE TABLE callback_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suite TEXT NOT NULL,
    title TEXT NOT NULL,
    revision TEXT NOT NULL,
    environment TEXT NOT NULL,
    url TEXT NOT NULL,
    private_target INTEGER NOT NULL CHECK (private_target IN (0, 1)),
    started_ms INTEGER NOT NULL,
    ended_ms INTEGER NOT NULL,
    cases INTEGER NOT NULL DEFAULT 0,
    passed INTEGER NOT NULL DEFAULT 0,
    warned INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    unreachable INTEGER NOT NULL DEFAULT 0,
    cancelled INTEGER NOT NULL DEFAULT 0,
    sends INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0
) STRICT
;
INSERT INTO "callback_runs" VALUES(1,'saas-v2-period','SaaS V2.0, period','0123456789ab','emulator','https://seller.example.com/callback',0,1732180127000,1732180128000,1,0,0,1,0,0,0,1,300);
CREATE TABLE callback_sends (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_row INTEGER NOT NULL REFERENCES callback_cases (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    step INTEGER NOT NULL,
    number INTEGER NOT NULL,
    interface_id TEXT NOT NULL,
    test_flag INTEGER NOT NULL CHECK (test_flag IN (0, 1)),
    sent_at_ms INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    status INTEGER NOT NULL,
    total_us INTEGER NOT NULL,
    body_bytes INTEGER NOT NULL,
    worst TEXT NOT NULL CHECK (worst IN ('pass', 'note', 'warning', 'fail')),
    verdicts TEXT NOT NULL,
    wire TEXT NOT NULL,
    signing_kind TEXT NOT NULL,
    payload BLOB NOT NULL,
    body_hash BLOB NOT NULL,
    canonical BLOB NOT NULL,
    signature BLOB NOT NULL,
    request BLOB NOT NULL,
    response BLOB NOT NULL,
    body BLOB
) STRICT
;
INSERT INTO "callback_sends" VALUES(1,1,0,0,0,'saas-v2.newInstance',1,1732180127001,'answered',200,8000,0,'fail','[{"check":"result-code","severity":"fail"}]','{}','saas-v2',X'7B7D',X'00',X'00',X'00',X'504F5354',X'48545450',NULL);
CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES steps (id),
    table_name TEXT NOT NULL,
    row_key INTEGER NOT NULL,
    record_table TEXT NOT NULL,
    record_key INTEGER NOT NULL,
    before_json TEXT,
    after_json TEXT,
    CHECK (before_json IS NOT NULL OR after_json IS NOT NULL)
) STRICT
;
INSERT INTO "changes" VALUES(1,1,'orders',1,'orders',1,NULL,'{"id":1}');
CREATE TABLE environments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    site TEXT NOT NULL CHECK (site IN ('china', 'koogallery', 'europe', 'emulator', 'custom')),
    base_url TEXT NOT NULL,
    fallback_host TEXT NOT NULL DEFAULT '',
    access_key TEXT NOT NULL DEFAULT '',
    ca_file TEXT NOT NULL DEFAULT '',
    proxy TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL DEFAULT ''
) STRICT
;
INSERT INTO "environments" VALUES(1,'emulator','emulator','http://127.0.0.1:8080','','','','','CNY');
CREATE TABLE exchanges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER REFERENCES steps (id),
    at_ms INTEGER NOT NULL,
    environment TEXT NOT NULL,
    interface_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    request_head BLOB NOT NULL,
    status INTEGER NOT NULL,
    response_head BLOB NOT NULL,
    body BLOB NOT NULL,
    outcome TEXT NOT NULL
) STRICT
;
INSERT INTO "exchanges" VALUES(1,1,1732180126000,'emulator','openapi.order.query','MOCKPERIODYEARNEW',X'474554',200,X'',X'7B7D','ok');
CREATE TABLE fetch_queue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    environment TEXT NOT NULL CHECK (environment <> ''),
    order_id TEXT NOT NULL CHECK (order_id <> ''),
    queued_ms INTEGER NOT NULL,
    UNIQUE (environment, order_id)
) STRICT
;
INSERT INTO "fetch_queue" VALUES(1,'emulator','MOCKONETIMENEW',1732180126000);
CREATE TABLE import_rejects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    line INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    raw TEXT NOT NULL
) STRICT
;
INSERT INTO "import_rejects" VALUES(1,1,3,'订单金额','not an amount','1,2,3');
CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES steps (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified_ms INTEGER NOT NULL,
    as_of_ms INTEGER NOT NULL,
    environment TEXT NOT NULL,
    mapping TEXT NOT NULL,
    counts TEXT NOT NULL,
    totals TEXT NOT NULL
) STRICT
;
INSERT INTO "imports" VALUES(1,1,'orders','orders.csv','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',0,1732180126000,1732180126000,'emulator','{}','{"new":1}','{}');
CREATE TABLE made_rows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES steps (id),
    table_name TEXT NOT NULL,
    first_key INTEGER NOT NULL,
    last_key INTEGER NOT NULL,
    record_table TEXT NOT NULL,
    CHECK (first_key > 0 AND last_key >= first_key)
) STRICT
;
INSERT INTO "made_rows" VALUES(1,1,'orders',1,1,'orders');
CREATE TABLE order_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_row INTEGER NOT NULL REFERENCES orders (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    line_id TEXT,
    charging_mode TEXT,
    period_type TEXT,
    period_number INTEGER,
    expire_raw TEXT,
    expire_ms INTEGER,
    amount_raw TEXT,
    amount_minor INTEGER,
    amount_after_raw TEXT,
    amount_after_minor INTEGER
, as_of_ms INTEGER, ages TEXT NOT NULL DEFAULT '') STRICT
;
INSERT INTO "order_lines" VALUES(1,1,0,'MOCKPERIODYEARNEW-000001','PERIOD','year',1,NULL,NULL,'100',10000,NULL,NULL,1732180126000,'');
CREATE TABLE order_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    environment TEXT NOT NULL CHECK (environment <> ''),
    order_id TEXT NOT NULL CHECK (order_id <> ''),
    at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
) STRICT
;
INSERT INTO "order_notes" VALUES(1,'emulator','CS2211181819B4LVS',1732180127000,'tester','The customer asked for an invoice.');
CREATE TABLE order_params (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_row INTEGER NOT NULL REFERENCES orders (id),
    line_row INTEGER REFERENCES order_lines (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT,
    value TEXT
) STRICT
;
INSERT INTO "order_params" VALUES(1,1,1,0,'ip','127.0.0.1');
CREATE TABLE order_products (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    line_row INTEGER NOT NULL REFERENCES order_lines (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    product_id TEXT,
    sku_code TEXT,
    product_name TEXT,
    linear_value INTEGER
) STRICT
;
INSERT INTO "order_products" VALUES(1,1,0,'OFFI846204237451911168',NULL,'测试商品',50);
CREATE TABLE orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    environment TEXT NOT NULL CHECK (environment <> ''),
    order_id TEXT NOT NULL CHECK (order_id <> ''),
    order_type TEXT,
    status TEXT,
    create_raw TEXT,
    create_ms INTEGER,
    expire_raw TEXT,
    expire_ms INTEGER,
    charging_mode TEXT,
    product TEXT,
    product_key BLOB,
    has_buyer INTEGER NOT NULL DEFAULT 0 CHECK (has_buyer IN (0, 1)),
    customer_id TEXT,
    customer_name TEXT,
    customer_real_name TEXT,
    customer_type TEXT,
    customer_key BLOB,
    phone TEXT,
    email TEXT,
    user_id TEXT,
    user_name TEXT,
    line_count INTEGER NOT NULL DEFAULT 0 CHECK (line_count >= 0),
    amount_minor INTEGER,
    currency TEXT,
    tags TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    answered_ms INTEGER NOT NULL,
    fetched_ms INTEGER NOT NULL,
    first_seen_ms INTEGER NOT NULL, ages TEXT NOT NULL DEFAULT '',
    UNIQUE (environment, order_id)
) STRICT
;
INSERT INTO "orders" VALUES(1,'emulator','MOCKPERIODYEARNEW','NEW',NULL,'20241121090846',1732151326000,NULL,NULL,'PERIOD','测试商品',NULL,1,'00000000000000000000000000000001','mock_user_01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,10000,'CNY','','',1732180126000,1732180126000,1732180126000,'{"amount_minor":1732180125000}');
CREATE TABLE reveals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_table TEXT NOT NULL,
    record_key INTEGER NOT NULL,
    environment TEXT NOT NULL,
    number TEXT NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    actor TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT
;
INSERT INTO "reveals" VALUES(1,'orders',1,'emulator','MOCKPERIODYEARNEW','phone','',1732180126000);
INSERT INTO "reveals" VALUES(2,'work_ticket',1,'emulator','T-1','contactMail','tester',1732180128000);
CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT
;
INSERT INTO "settings" VALUES('timeZone','Asia/Shanghai');
CREATE TABLE settlement_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    environment TEXT NOT NULL CHECK (environment <> ''),
    layer TEXT NOT NULL CHECK (layer <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    imported_ms INTEGER NOT NULL,
    as_of_ms INTEGER NOT NULL,
    rows INTEGER NOT NULL CHECK (rows >= 0)
) STRICT
;
INSERT INTO "settlement_files" VALUES(1,'emulator','transactions','transactions.xlsx','0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',3,1732180127000,1732180127000,2);
CREATE TABLE settlement_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_id INTEGER NOT NULL REFERENCES settlement_files (id),
    environment TEXT NOT NULL CHECK (environment <> ''),
    layer TEXT NOT NULL CHECK (layer <> ''),
    key TEXT NOT NULL CHECK (key <> ''),
    scope TEXT NOT NULL,
    as_of_ms INTEGER NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 32),
    superseded_by INTEGER REFERENCES settlement_lines (id),
    line_id TEXT,
    order_id TEXT,
    original_line_id TEXT,
    bill_id TEXT,
    period TEXT,
    kind TEXT,
    order_type TEXT,
    charging_mode TEXT,
    product TEXT,
    product_class TEXT,
    access_type TEXT,
    customer TEXT,
    customer_account TEXT,
    payment TEXT,
    repayment TEXT,
    supervision TEXT,
    bill_state TEXT,
    ordered_ms INTEGER,
    paid_ms INTEGER,
    effective_ms INTEGER,
    supervised_ms INTEGER,
    start_ms INTEGER,
    end_ms INTEGER,
    currency TEXT,
    list_minor INTEGER,
    sales_minor INTEGER,
    voucher_minor INTEGER,
    paid_minor INTEGER,
    fee_minor INTEGER,
    operation_fee_minor INTEGER,
    withheld_minor INTEGER,
    seller_tax_minor INTEGER,
    net_minor INTEGER,
    tax_rate INTEGER,
    fee_rate INTEGER,
    partner_rate INTEGER,
    quantity INTEGER
, file_row INTEGER CHECK (file_row > 0)) STRICT
;
INSERT INTO "settlement_lines" VALUES(1,1,'emulator','transactions','line:CS1-000001||sale','',1732180126000,'1123456789abcdef0123456789abcdef',2,'CS1-000001','CS1',NULL,NULL,NULL,'sale',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'CNY',NULL,9000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "settlement_lines" VALUES(2,1,'emulator','transactions','line:CS1-000001||sale','',1732180127000,'0123456789abcdef0123456789abcdef',NULL,'CS1-000001','CS1',NULL,NULL,NULL,'sale',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'CNY',NULL,10000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3);
CREATE TABLE settlement_seen (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_id INTEGER NOT NULL REFERENCES settlement_files (id),
    line_id INTEGER NOT NULL REFERENCES settlement_lines (id),
    as_of_ms INTEGER NOT NULL
, file_row INTEGER CHECK (file_row > 0)) STRICT
;
INSERT INTO "settlement_seen" VALUES(1,1,2,1732180127000,3);
CREATE TABLE steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source <> ''),
    title TEXT NOT NULL,
    reverts INTEGER UNIQUE REFERENCES steps (id)
, facts TEXT NOT NULL DEFAULT '') STRICT
;
INSERT INTO "steps" VALUES(1,1732180126000,'tester','fetch','Fetch 1 order',NULL,'{"kind":"import"}');
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
;
INSERT INTO "work_events" VALUES(1,'work_ticket',1,1732180127000,'transition','tester','seller','accept','to-accept','in-progress','','','',1);
CREATE TABLE work_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_table TEXT NOT NULL CHECK (record_table <> ''),
    record_id INTEGER NOT NULL,
    evidence TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL CHECK (name <> ''),
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    added_ms INTEGER NOT NULL,
    note TEXT NOT NULL DEFAULT ''
) STRICT
;
INSERT INTO "work_files" VALUES(1,'work_ticket',1,'','screenshot.png',3,'0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',1732180127000,'');
CREATE INDEX changes_by_step ON changes (step_id, id)
;
CREATE INDEX changes_by_record ON changes (record_table, record_key, id)
;
CREATE INDEX exchanges_by_subject ON exchanges (subject, environment, id)
;
CREATE INDEX exchanges_by_step ON exchanges (step_id)
;
CREATE INDEX orders_by_created ON orders (create_ms, id)
;
CREATE INDEX orders_by_order_id ON orders (order_id)
;
CREATE INDEX orders_by_customer ON orders (customer_key, id)
;
CREATE INDEX orders_by_product ON orders (product_key, id)
;
CREATE INDEX orders_by_type ON orders (order_type, id)
;
CREATE INDEX orders_by_amount ON orders (amount_minor, id)
;
CREATE INDEX orders_by_expiry ON orders (expire_ms, id)
;
CREATE INDEX orders_by_fetched ON orders (fetched_ms, id)
;
CREATE INDEX order_lines_by_order ON order_lines (order_row, position)
;
CREATE INDEX order_products_by_line ON order_products (line_row, position)
;
CREATE INDEX order_params_by_order ON order_params (order_row, position)
;
CREATE INDEX order_params_by_line ON order_params (line_row)
;
CREATE INDEX made_rows_by_step ON made_rows (step_id, id)
;
CREATE INDEX made_rows_by_table ON made_rows (table_name, first_key)
;
CREATE INDEX imports_by_step ON imports (step_id)
;
CREATE INDEX import_rejects_by_import ON import_rejects (import_id, id)
;
CREATE UNIQUE INDEX callback_cases_by_run ON callback_cases (run_id, position)
;
CREATE INDEX callback_cases_by_case ON callback_cases (case_id, run_id)
;
CREATE UNIQUE INDEX callback_sends_by_case ON callback_sends (case_row, position)
;
CREATE INDEX callback_preflights_by_product ON callback_preflights (product, started_ms)
;
CREATE INDEX callback_preflights_by_run ON callback_preflights (run_id)
;
CREATE INDEX work_events_by_record ON work_events (record_table, record_id, at_ms)
;
CREATE INDEX work_files_by_record ON work_files (record_table, record_id)
;
CREATE INDEX order_notes_by_order ON order_notes (environment, order_id, at_ms)
;
CREATE INDEX reveals_by_record ON reveals (record_table, record_key)
;
CREATE INDEX settlement_lines_by_key ON settlement_lines (environment, layer, key, scope) WHERE superseded_by IS NULL
;
CREATE INDEX settlement_lines_by_period ON settlement_lines (environment, layer, period, key) WHERE superseded_by IS NULL
;
CREATE INDEX settlement_lines_by_order ON settlement_lines (order_id) WHERE superseded_by IS NULL
;
CREATE INDEX settlement_lines_by_file ON settlement_lines (file_id)
;
CREATE INDEX settlement_lines_by_successor ON settlement_lines (superseded_by) WHERE superseded_by IS NOT NULL
;
CREATE INDEX settlement_seen_by_file ON settlement_seen (file_id)
;
CREATE INDEX settlement_seen_by_line ON settlement_seen (line_id, as_of_ms)
;
CREATE VIEW settlement_transactions AS
SELECT * FROM settlement_lines WHERE layer = 'transactions' AND superseded_by IS NULL;
CREATE VIEW settlement_bill_lines AS
SELECT * FROM settlement_lines WHERE layer = 'bill-lines' AND superseded_by IS NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('environments',1);
INSERT INTO "sqlite_sequence" VALUES('steps',1);
INSERT INTO "sqlite_sequence" VALUES('orders',1);
INSERT INTO "sqlite_sequence" VALUES('order_lines',1);
INSERT INTO "sqlite_sequence" VALUES('order_products',1);
INSERT INTO "sqlite_sequence" VALUES('order_params',1);
INSERT INTO "sqlite_sequence" VALUES('changes',1);
INSERT INTO "sqlite_sequence" VALUES('exchanges',1);
INSERT INTO "sqlite_sequence" VALUES('fetch_queue',1);
INSERT INTO "sqlite_sequence" VALUES('made_rows',1);
INSERT INTO "sqlite_sequence" VALUES('imports',1);
INSERT INTO "sqlite_sequence" VALUES('import_rejects',1);
INSERT INTO "sqlite_sequence" VALUES('callback_runs',1);
INSERT INTO "sqlite_sequence" VALUES('callback_cases',1);
INSERT INTO "sqlite_sequence" VALUES('callback_sends',1);
INSERT INTO "sqlite_sequence" VALUES('callback_preflights',1);
INSERT INTO "sqlite_sequence" VALUES('callback_failed_orders',1);
INSERT INTO "sqlite_sequence" VALUES('work_events',1);
INSERT INTO "sqlite_sequence" VALUES('work_files',1);
INSERT INTO "sqlite_sequence" VALUES('order_notes',1);
INSERT INTO "sqlite_sequence" VALUES('reveals',2);
INSERT INTO "sqlite_sequence" VALUES('settlement_files',1);
INSERT INTO "sqlite_sequence" VALUES('settlement_lines',2);
INSERT INTO "sqlite_sequence" VALUES('settlement_seen',1);
COMMIT;
PRAGMA foreign_keys = ON;
