import type { Account, Connection, TaskPermission } from '@maestro/core';
import { lastValueFrom, toArray } from 'rxjs';
import type { CredentialVerdict } from './credential-verdict.types.js';
import type { TaskVerification } from './dto/task-verification.dto.js';
import type { Verification } from './dto/verification.dto.js';

/** How long a person is kept waiting for a provider. */
export const PATIENCE_MS = 30_000;

/** What a provider says of a credential. */
export interface ProbedCredential extends Pick<Verification, 'account' | 'tasks'> {
  /** Undefined when the provider could not be asked. */
  readonly verdict: CredentialVerdict | undefined;
}

/** Asks the provider of an opened connection what its credential may read: one answer for each task, in the order of the manifest. */
export async function probeCredential(opened: Connection): Promise<ProbedCredential> {
  const [checks, account] = await Promise.all([permissions(opened), accountOf(opened)]);
  return { verdict: verdictOf(checks, account), account: account ?? null, tasks: checks.map(taskVerification) };
}

async function permissions(opened: Connection): Promise<readonly TaskPermission[]> {
  const checks = await lastValueFrom(opened.verify().pipe(toArray()));
  const order = opened.manifest.resources.map(({ kind }) => kind);
  return checks.sort((one, other) => order.indexOf(one.type.kind) - order.indexOf(other.type.kind));
}

/** Undefined when it cannot be told, whatever the reason: the tasks say what is wrong. */
const accountOf = (opened: Connection): Promise<Account | undefined> =>
  lastValueFrom(opened.account(), { defaultValue: undefined }).catch(() => undefined);

/** A provider that names a missing permission knows the credential. Undefined when it said neither. */
function verdictOf(checks: readonly TaskPermission[], account?: Account): CredentialVerdict | undefined {
  if (checks.some(({ state }) => state !== 'unreachable')) return { status: 'ok', account };
  const refused = checks.find(({ reason }) => reason === 'authentication');
  return refused && { status: 'refused', message: refused.message };
}

const taskVerification = ({ type, state, scopes, reason, message }: TaskPermission): TaskVerification => ({
  task: type.task,
  kind: type.kind,
  state,
  scopes,
  reason: reason ?? null,
  message:
    reason === 'cancelled'
      ? `${type.access} was not answered within ${PATIENCE_MS / 1000} s. Try again when the provider is less busy.`
      : message,
});
