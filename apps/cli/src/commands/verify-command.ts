import type { TaskPermission } from '@maestro/core';
import { lastValueFrom, toArray } from 'rxjs';
import { EXIT_CODES } from '../exit-decision.js';
import { plainText, textTable } from '../output/text-table.js';
import { noteRequests } from '../progress/request-notes.js';
import { Cancellation } from '../session/cancellation.js';
import { openSession, type SessionOptions, readAccountName } from '../session/session.js';
import { jsonText } from '../output/json-text.js';

/** The options of `verify`, as typed. */
export interface VerifyOptions extends SessionOptions {
  readonly format: 'table' | 'json';
}

/** Prints the permissions of a credential and returns the exit code. */
export async function verifyCommand(provider: string, options: VerifyOptions): Promise<number> {
  const cancellation = new Cancellation();
  const session = await openSession({ provider, options, signal: cancellation.signal });
  const { connection, plugin, tasks } = session;
  const notes = noteRequests(connection, (text) => void process.stderr.write(`${text}\n`), options.verbose);
  try {
    const chosen = connection.collectors.filter(({ type }) => !tasks || tasks.includes(type.task));
    const checks = inOrder(
      chosen.map(({ type }) => type.task),
      await lastValueFrom(connection.verify(chosen).pipe(toArray())),
    );
    const refused = checks.find(({ reason }) => reason === 'authentication');
    if (refused) {
      process.stderr.write(`${plainText(refused.message)}\n`);
      return EXIT_CODES.nothingRead;
    }
    const account = await readAccountName(connection);
    process.stdout.write(options.format === 'json' ? asJson(account, checks) : asTable(checks));
    process.stderr.write(
      `\n${plugin.manifest.title}${account === undefined ? '' : `, ${plainText(account)}`}: ${verdict(checks)}\n`,
    );
    return cancellation.exitCode(exitCode(checks));
  } finally {
    notes.unsubscribe();
    await session.close();
    cancellation.release();
  }
}

function inOrder(tasks: readonly string[], checks: readonly TaskPermission[]): TaskPermission[] {
  return [...checks].sort((a, b) => tasks.indexOf(a.type.task) - tasks.indexOf(b.type.task));
}

function asTable(checks: readonly TaskPermission[]): string {
  const rows = checks.map(({ type, state, scopes, message }) => [
    type.task,
    type.access,
    state,
    scopes.join(' '),
    state === 'granted' ? '' : message,
  ]);
  return textTable(['Task', 'Access', 'State', 'Scope to grant', 'Action needed'], rows);
}

function asJson(account: string | undefined, checks: readonly TaskPermission[]): string {
  const tasks = checks.map(({ type, state, scopes, message }) => ({
    task: type.task,
    access: type.access,
    kind: type.kind,
    state,
    scopes,
    message,
  }));
  return `${jsonText({ account: account ?? null, tasks }, 2)}\n`;
}

function verdict(checks: readonly TaskPermission[]): string {
  const granted = checks.filter(({ state }) => state === 'granted').length;
  return `${granted} of ${checks.length} tasks can run.`;
}

function exitCode(checks: readonly TaskPermission[]): number {
  if (checks.every(({ state }) => state === 'granted' || state === 'unavailable')) return EXIT_CODES.complete;
  return checks.some(({ state }) => state === 'granted') ? EXIT_CODES.incomplete : EXIT_CODES.nothingRead;
}
