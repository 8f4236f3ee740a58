import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIGRATIONS } from '../src/database/migrations-runner.js';

/** A folder with every migration before the one with this name suffix. The caller removes it. */
export async function migrationsBefore(tag: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maestro-migrations-'));
  await cp(MIGRATIONS, folder, { recursive: true });
  const journal = join(folder, 'meta', '_journal.json');
  const content = JSON.parse(await readFile(journal, 'utf8')) as { entries: { tag: string }[] };
  const end = content.entries.findIndex((entry) => entry.tag.endsWith(tag));
  await writeFile(journal, JSON.stringify({ ...content, entries: content.entries.slice(0, end) }));
  return folder;
}
