import { writeFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import {
  DemandGate,
  discover,
  type DiscoveryEvent,
  type TaskReport,
  type CollectedPage,
  type Resource,
} from '@maestro/core';
import { lastValueFrom, tap } from 'rxjs';
import { createWriter, type OutputFormat, type ResourceWriter } from '../output/create-writer.js';
import { fileTarget, type OutputTarget, stdoutTarget } from '../output/output-target.js';
import type { Progress } from '../progress/line-progress.js';
import { noteRequests } from '../progress/request-notes.js';
import { runReport } from '../report/run-report.js';
import { summary } from '../report/summary.js';
import { Cancellation } from '../session/cancellation.js';
import { openSession, type Session, type SessionOptions, readAccountName } from '../session/session.js';
import { UsageError } from '../exit-decision.js';
import { queryFieldsOf, queryFilter } from '../session/query-filter.js';
import { sortingBy } from '../session/sort-resources.js';
import { StateFiles } from '../session/state-files.js';
import { jsonText } from '../output/json-text.js';

/** The progress of each task across its parts. */
export class TaskCounts {
  readonly #read = new Map<string, number>();
  readonly #expected = new Map<string, Map<string, number>>();

  /** Adds a page. `expected` is undefined until a part has returned a total. */
  add(task: string, part: string, page: CollectedPage): { read: number; expected: number | undefined } {
    const read = (this.#read.get(task) ?? 0) + page.resources.length;
    this.#read.set(task, read);
    const totals = this.#expected.get(task) ?? new Map<string, number>();
    if (page.expected !== undefined) totals.set(part, page.expected);
    this.#expected.set(task, totals);
    return {
      read,
      expected: totals.size === 0 ? undefined : [...totals.values()].reduce((sum, total) => sum + total, 0),
    };
  }
}

/** The options of `discover`, as typed. */
export interface DiscoverOptions extends SessionOptions {
  readonly format?: OutputFormat;
  readonly output?: string;
  readonly report?: string;
  /** In the query language. */
  readonly query?: string;
  /** A field, with `-` before it for descending. */
  readonly sort?: string;
  /** Files with states of Terraform. */
  readonly state?: readonly string[];
}

/** Reads an account, prints its inventory and returns the exit code. */
export async function discoverCommand(provider: string, options: DiscoverOptions): Promise<number> {
  const cancellation = new Cancellation();
  const gate = new DemandGate();
  const session = await openSession({ provider, options, signal: cancellation.signal, demand: gate });
  try {
    const target = options.output ? fileTarget(options.output, gate, () => cancellation.stop()) : stdoutTarget(gate);
    return cancellation.exitCode(await run(session, options, target));
  } finally {
    await session.close();
    cancellation.release();
  }
}

async function run(session: Session, options: DiscoverOptions, target: OutputTarget): Promise<number> {
  const { connection, plugin, tasks } = session;
  const { manifest } = plugin;
  const types = manifest.resources.filter(({ task }) => !tasks || tasks.includes(task));
  const states = options.state && (await StateFiles.read(options.state, manifest));
  const isWanted = queryFilter(options.query, manifest, new Date(connection.now()), states?.managed);
  const sort = options.sort === undefined ? undefined : sortingBy(options.sort, queryFieldsOf(manifest));
  const format = options.format ?? (process.stdout.isTTY && !options.output ? 'table' : 'ndjson');
  const writer = await createWriter(format, { entities: manifest.entities, keepsOrder: sort !== undefined }, types);
  const kept: Resource[] | undefined = sort && [];
  const progress = await createProgress();
  const notes = noteRequests(connection, (text) => progress.note(text), options.verbose);
  const startedAt = connection.now();
  const account = readAccountName(connection);

  progress.start(types);
  const reports = await read(discover(connection, tasks), {
    target,
    writer,
    progress,
    regions: manifest.regions ? undefined : options.region,
    isWanted,
    states,
    kept,
  });
  progress.stop();
  notes.unsubscribe();
  if (sort && kept) target.write(writer.page(sort(kept)));
  for (const piece of writer.end()) {
    target.write(piece);
    // Allows signals to be handled between the pieces.
    await setImmediate();
  }

  const facts = { provider: manifest.id, account: await account, startedAt, endedAt: connection.now() };
  const report = runReport(
    facts,
    types.flatMap((type) => reports.find((each) => each.type === type) ?? []),
  );
  await target.finish();
  process.stderr.write(`${summary(manifest.title, report)}${states?.describe(reports) ?? ''}`);
  if (options.report) await writeReport(options.report, report);
  return report.exitCode;
}

interface Sinks {
  readonly target: OutputTarget;
  readonly writer: ResourceWriter;
  readonly progress: Progress;
  /** The regions to keep, for providers whose connections do not choose regions. */
  readonly regions: readonly string[] | undefined;
  readonly isWanted: (resource: Resource) => boolean;
  readonly states: StateFiles | undefined;
  /** Collects what is printed at the end, in an order. */
  readonly kept: Resource[] | undefined;
}

async function read(
  events: ReturnType<typeof discover>,
  { target, writer, progress, regions, isWanted, states, kept }: Sinks,
): Promise<TaskReport[]> {
  const counts = new TaskCounts();
  const reports: TaskReport[] = [];
  const take = (event: DiscoveryEvent): void => {
    if (event.type === 'page') {
      const { task } = event.resourceType;
      states?.note(event.page.resources);
      const wanted = inRegions(event.page.resources, regions).filter(isWanted);
      if (kept) kept.push(...wanted);
      else target.write(writer.page(wanted));
      const { read: so, expected } = counts.add(task, event.part.id, event.page);
      progress.advance(task, so, expected);
    }
    if (event.type === 'task-ended') {
      reports.push(event.report);
      progress.end(event.report);
    }
  };
  await lastValueFrom(events.pipe(tap(take)), { defaultValue: undefined });
  return reports;
}

async function createProgress(): Promise<Progress> {
  if (process.stderr.isTTY) return (await import('../progress/bar-progress.js')).barProgress();
  return (await import('../progress/line-progress.js')).lineProgress();
}

async function writeReport(file: string, report: object): Promise<void> {
  try {
    await writeFile(file, `${jsonText(report, 2)}\n`);
  } catch (error) {
    throw new UsageError(
      `${file} could not be written: ${error instanceof Error ? error.message : String(error)}. Choose another place with --report.`,
      { cause: error },
    );
  }
}

/**
 * The resources in these regions, including those that are not bound to one of them. All resources if no region is
 * given.
 */
export function inRegions(resources: readonly Resource[], regions: readonly string[] | undefined): readonly Resource[] {
  if (!regions) return resources;
  return resources.filter(({ region, attributes }) => {
    const all = (attributes as { regions?: readonly string[] }).regions ?? [region];
    return all.some((one) => one !== undefined && regions.includes(one));
  });
}
