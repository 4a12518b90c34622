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
