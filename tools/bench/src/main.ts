import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { BenchPart } from './bench-part.types.js';
import { CHECKS_PART } from './checks/checks-part.js';
import { CONSOLE_PART } from './console/console-part.js';
import { CLI_PART } from './discover-part.js';
import { FEEDS_PART } from './feeds/feeds-part.js';
import { HOST_PART } from './host/host-part.js';
import { endRunningHosts } from './host/running-host.js';
import { NOTIFICATIONS_PART } from './notifications/notifications-part.js';
import { READS_PART } from './reads/reads-part.js';
import { START_PART } from './start/start-part.js';
import { targetTable } from './tables.js';

const RESULTS = 'bench-results';

const PARTS: readonly BenchPart[] = [
  START_PART,
  CLI_PART,
  HOST_PART,
  READS_PART,
  FEEDS_PART,
  CHECKS_PART,
  NOTIFICATIONS_PART,
  CONSOLE_PART,
];

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void endRunningHosts().finally(() => process.kill(process.pid, signal)));
}

// `npm run bench -- reads 20000` measures a smaller inventory, of which the targets say little.
const given = process.argv.slice(2);
const sizes = given.filter((name) => /^[1-9]\d{3,6}$/.test(name)).map(Number);
const chosen = given.filter((name) => !sizes.includes(Number(name)));
const unknown = chosen.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown benchmark: ${unknown.join(', ')}. Available: ${PARTS.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}
for (const part of PARTS) {
  if (chosen.length === 0 || chosen.includes(part.name)) await runPart(part);
}

async function runPart({ name, run }: BenchPart): Promise<void> {
  const { figures, checks, tables } = await run((what) => process.stderr.write(`${what} …\n`), sizes);
  process.stdout.write(`${tables}\n${targetTable(checks)}`);
  await mkdir(RESULTS, { recursive: true });
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
  const file = `${RESULTS}/${name}.json`;
  await writeFile(file, `${JSON.stringify({ machine, figures, checks }, undefined, 2)}\n`);
  process.stdout.write(`\nWritten to ${file}.\n`);
}
