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
