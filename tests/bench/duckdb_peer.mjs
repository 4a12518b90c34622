// node duckdb_peer.mjs DATABASE SQL…: runs each SQL with @duckdb/node-api and prints the last one's rows as JSON.
// NODE_PATH does not reach modules of this kind: settlement_peers.py copies this file beside the package.
import { DuckDBInstance } from '@duckdb/node-api';

const [, , database, ...statements] = process.argv;
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
let rows = [];
for (const sql of statements) rows = (await connection.runAndReadAll(sql)).getRowsJson();
connection.closeSync();
console.log(JSON.stringify(rows));
