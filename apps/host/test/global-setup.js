import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Chooses a place for this run's PostgreSQL; the first spec that needs a database starts it there. */
export default function setUp() {
  process.env.MAESTRO_TEST_CLUSTER = join(mkdtempSync(join(tmpdir(), 'maestro-test-')), 'postgresql');
}
