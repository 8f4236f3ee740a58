import type { Account } from '@maestro/core';
import type { ConnectionRow } from './connection-store.js';
import { mayBeShown } from '../../database/reading-scope.js';
import { ProblemError } from '../../http/problems/problem.error.js';

/** Problems of requests about connections. */
export const connectionProblem = {
  removed: (id: string): ProblemError =>
    new ProblemError(
      'removed-connection',
      `The connection ${id} was removed; only its inventory is kept. Create a new one to sync the account again.`,
    ),

  otherAccount: (id: string, what: string): ProblemError =>
    new ProblemError(
      'another-account',
      `The credential of the connection ${id} was not replaced. ${what} Make a connection of its own for it, or send ` +
        '"acceptOtherAccount": true with it: resources the new account does not have will be marked as deleted.',
    ),

  sameAccount: ({ id, name }: Pick<ConnectionRow, 'id' | 'name'>, account: Account): ProblemError => {
    if (!mayBeShown(id))
      return new ProblemError(
        'account-already-connected',
        `Another connection already reads the account "${account.name}" (${account.id}). Ask an admin of all connections.`,
      );
    return new ProblemError(
      'account-already-connected',
      `The connection "${name}" (${id}) already reads the account "${account.name}" (${account.id}), so no other one was made. ` +
        `Replace its credential with this one (PUT /connections/${id}/credentials), or send "allowSameAccount": true to connect the ` +
        'account once more: its resources are still counted once.',
      { errors: [{ field: 'allowSameAccount', message: `The connection ${id} already reads this account.` }] },
    );
  },

  cannotOpen: (id: string, why: string): ProblemError =>
    new ProblemError('connection-cannot-be-opened', `The connection ${id} cannot be opened. ${why}`),

  cannotTry: (provider: string, why: string): ProblemError =>
    new ProblemError('credential-cannot-be-verified', `The credential cannot be verified at ${provider}. ${why}`),

  tooManyRefused: (seconds: number): ProblemError =>
    new ProblemError(
      'too-many-rejected-credentials',
      `Too many rejected credentials were sent from this address. Try again in ${seconds} s.`,
      { retryAfterSeconds: seconds },
    ),
} as const;
