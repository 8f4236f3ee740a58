import { writeFile } from 'node:fs/promises';
import {
  judgeCheck,
  type Judgement,
  type PreparedCheck,
  prepareChecks,
  ResourceGraph,
  SHARED_CHECKS,
} from '@maestro/checks';
import {
  discover,
  type DiscoveryEvent,
  type ProviderPlugin,
  type Resource,
  type TaskReport,
  unknownWord,
} from '@maestro/core';
import { lastValueFrom, tap } from 'rxjs';
import { checkCsv } from '../check/check-csv.js';
import { checkJunit } from '../check/junit.js';
import { checkExitCode, type CheckReport, type FailOn } from '../check/check-report.js';
import { checkSarif } from '../check/sarif.js';
import { checkJson, checkSummary, checkTable } from '../check/check-table.js';
import { UsageError } from '../exit-decision.js';
import { plainText } from '../output/text-table.js';
import { loadPlugins, pluginPackages } from '../plugins/plugin-loader.js';
import { noteRequests } from '../progress/request-notes.js';
import { Cancellation } from '../session/cancellation.js';
import { openSession, readAccountName, type Session, type SessionOptions } from '../session/session.js';

/** What findings are printed as. */
export const CHECK_FORMATS = ['table', 'json', 'csv', 'sarif', 'junit'] as const;

/** The options of `check`, as typed. */
export interface CheckOptions extends SessionOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly output?: string;
  readonly failOn: FailOn;
  /** Ids of checks. */
  readonly check?: readonly string[];
  /** Of this program. */
  readonly version: string;
}

/** Reads an account, asks its checks, prints what they found and returns the exit code. */
export async function checkCommand(provider: string, options: CheckOptions): Promise<number> {
  const cancellation = new Cancellation();
  const session = await openSession({ provider, options, signal: cancellation.signal });
  const notes = noteRequests(session.connection, (text) => void process.stderr.write(`${text}\n`), options.verbose);
  try {
    const checks = await checksOf(session.plugin, options.check);
    const report = await readReport(session, checks, options);
    const text = printed(report, options);
    if (options.output === undefined) process.stdout.write(text);
    else await writeOutput(options.output, text);
    process.stderr.write(plainText(checkSummary(report)).trimEnd() + '\n');
    return cancellation.exitCode(checkExitCode(report));
  } finally {
    notes.unsubscribe();
    await session.close();
    cancellation.release();
  }
}

/** The checks of a provider. Those of relations to other providers are compared with their plugins. */
async function checksOf(plugin: ProviderPlugin, wanted?: readonly string[]): Promise<readonly PreparedCheck[]> {
  const { plugins } = await loadPlugins(pluginPackages(process.env));
  const all = plugins.some(({ manifest }) => manifest.id === plugin.manifest.id) ? plugins : [plugin, ...plugins];
  const { checks, problems } = prepareChecks(all, SHARED_CHECKS);
  for (const problem of problems) process.stderr.write(`${plainText(problem)}\n`);
  const own = checks.filter(({ provider }) => provider === plugin.manifest.id);
  const ids = own.map(({ check }) => check.id);
  const stranger = wanted?.find((id) => !ids.includes(id));
  if (stranger !== undefined) throw new UsageError(unknownWord('--check', stranger, ids));
  return wanted ? own.filter(({ check }) => wanted.includes(check.id)) : own;
}

async function readReport(
  { connection, plugin, tasks }: Session,
  checks: readonly PreparedCheck[],
  { failOn }: CheckOptions,
): Promise<CheckReport> {
  const { manifest } = plugin;
  const account = readAccountName(connection);
  const resources: Resource[] = [];
  const reports: TaskReport[] = [];
  const take = (event: DiscoveryEvent): void => {
    if (event.type === 'page') resources.push(...event.page.resources);
    if (event.type === 'task-ended') reports.push(event.report);
  };
  await lastValueFrom(discover(connection, tasks).pipe(tap(take)), { defaultValue: undefined });
  const now = new Date(connection.now());
  const read = { graph: new ResourceGraph(resources, manifest), manifest, incomplete: incompleteBy(reports), now };
  const judgements: Judgement[] = checks.map((prepared) => judgeCheck(prepared, read));
  const isUnread = resources.length === 0 && !reports.some(({ complete }) => complete);
  return { manifest, account: await account, judgements, failOn, isUnread };
}

/** Why the list of a kind is not complete. */
function incompleteBy(reports: readonly TaskReport[]): (kind: string) => string | undefined {
  return (kind) => {
    const report = reports.find(({ type }) => type.kind === kind);
    if (!report) return `${kind} was not read.`;
    return report.complete ? undefined : `${report.type.title} were not read completely. ${report.message}`.trim();
  };
}

function printed(report: CheckReport, { format, version }: CheckOptions): string {
  if (format === 'json') return checkJson(report);
  if (format === 'csv') return checkCsv(report);
  if (format === 'junit') return checkJunit(report);
  if (format === 'table') return checkTable(report);
  return checkSarif(report, version);
}

async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(
      `${file} could not be written: ${error instanceof Error ? error.message : String(error)}. Choose another place with --output.`,
      { cause: error },
    );
  }
}
