import { type Account, type Connection, ProviderError, type TaskPermission } from '@maestro/core';
import { lastValueFrom, timeout, toArray } from 'rxjs';
import { storableText } from '../../database/storable.js';
import { type TaskVerification, type Verification } from '../dto/verification.dto.js';
import { type ConnectionRow } from '../store/connection-store.js';

/** Milliseconds for the provider, which may be slow with this and fast with the rest. */
const ACCOUNT_TIMEOUT_MS = 10_000;

/** The result of asking for the account of a credential. Empty if the credential or the plugin cannot tell. */
export interface AccountAnswer {
  readonly verdict?: CredentialVerdict;
  /** Why the provider did not answer. */
  readonly failure?: string;
}

/** Asks for the account of a credential. This single request also reveals a refused credential. */
export async function verifyAccount(opened: Connection): Promise<AccountAnswer> {
  try {
    const reading = opened.account().pipe(timeout(ACCOUNT_TIMEOUT_MS));
    const account = await lastValueFrom(reading, { defaultValue: undefined });
    return account ? { verdict: { status: 'ok', account: storable(account) } } : {};
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isRefused = ProviderError.is(error) && error.kind === 'authentication';
    return isRefused ? { verdict: { status: 'refused', message } } : { failure: message };
  }
}

const storable = ({ id, name }: Account): Account => ({ id: storableText(id), name: storableText(name) });

/** How long a person waits for a provider at most. */
export const VERIFY_TIMEOUT_MS = 30_000;

/** A provider's answers about a credential. */
export interface VerifiedCredential extends Pick<Verification, 'account' | 'tasks'> {
  /** Undefined if the provider could not be asked. */
  readonly verdict: CredentialVerdict | undefined;
}

/** Asks the provider of an opened connection what its credential may read: one result for each task, in the order of the manifest. */
export async function verifyCredential(opened: Connection): Promise<VerifiedCredential> {
  const [checks, account] = await Promise.all([permissions(opened), accountOf(opened)]);
  return { verdict: verdictOf(checks, account), account: account ?? null, tasks: checks.map(taskVerification) };
}

async function permissions(opened: Connection): Promise<readonly TaskPermission[]> {
  const checks = await lastValueFrom(opened.verify().pipe(toArray()));
  const order = opened.manifest.resources.map(({ kind }) => kind);
  return checks.sort((one, other) => order.indexOf(one.type.kind) - order.indexOf(other.type.kind));
}

/** Undefined if it cannot be determined for any reason. The tasks show what is wrong. */
const accountOf = (opened: Connection): Promise<Account | undefined> =>
  lastValueFrom(opened.account(), { defaultValue: undefined }).catch(() => undefined);

/** A provider that names a missing permission has accepted the credential. Undefined if neither is known. */
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
      ? `${type.access} was not answered within ${VERIFY_TIMEOUT_MS / 1000} s. Try again when the provider is less busy.`
      : message,
});

/** A provider's verdict on a credential. There is none if the provider was unavailable. */
export type CredentialVerdict =
  | {
      readonly status: 'ok';
      /** The account, if the provider reported it. */
      readonly account?: Account;
    }
  | {
      readonly status: 'refused';
      /** What happened and what to do. Without secrets. */
      readonly message: string;
    };

/**
 * The problem of a credential for a different account than its connection's inventory: everything it lists would appear
 * new, and everything else gone. Undefined if the account is the same or unknown.
 */
export function otherAccount(
  { accountId, accountName }: Pick<ConnectionRow, 'accountId' | 'accountName'>,
  account: Account | undefined,
): string | undefined {
  if (accountId === null || account === undefined || account.id === accountId) return undefined;
  return `The credential opens the account "${account.name}" (${account.id}), and the inventory is of "${accountName ?? accountId}" (${accountId}).`;
}

/** Why a credential cannot be used. */
export interface CredentialProblem {
  readonly status: 'refused' | 'other-account';
  readonly message: string;
}

/** The problem of a connection's credential according to the provider. Undefined if there is none. */
export function credentialProblem(row: ConnectionRow, verdict: CredentialVerdict): CredentialProblem | undefined {
  if (verdict.status === 'refused') return verdict;
  const other = otherAccount(row, verdict.account);
  if (other !== undefined) {
    const message = `${other} Give it a credential of that account, or replace it again with "acceptOtherAccount": true.`;
    return { status: 'other-account', message };
  }
  // This time, the provider did not report the account.
  if (row.status !== 'other-account' || verdict.account) return undefined;
  return { status: 'other-account', message: row.statusMessage ?? '' };
}
