import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Chooses a directory for the PostgreSQL of this test run. The first spec that needs a database starts it. */
export default function setUp() {
  process.env.MAESTRO_TEST_CLUSTER = join(mkdtempSync(join(tmpdir(), 'maestro-test-')), 'postgresql');
}
