import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { HostProcess } from './host-process';

/** Queries the database of a running host, like a report or a dashboard. */
export async function queryHost({ dataDir }: HostProcess, sql: string): Promise<Record<string, unknown>[]> {
  const home = join(dataDir, 'postgresql');
  const [, , , port] = (await readFile(join(home, 'data/postmaster.pid'), 'utf8')).split('\n');
  const password = (await readFile(join(home, 'password'), 'utf8')).trim();
  const client = new Client({ host: '127.0.0.1', port: Number(port), user: 'maestro', database: 'maestro', password });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
