import type { Account } from '@maestro/core';
import type { ConnectionRow } from './connection-store.js';
import { type FieldProblem, ProblemError } from '../../http/problems/problem.error.js';

/** What requests about connections are refused with. */
export const connectionProblem = {
  unknown: (id: string): ProblemError =>
    new ProblemError({
      status: 404,
      title: 'Unknown connection',
      detail: `There is no connection "${id}". GET /connections lists them.`,
    }),

  removed: (id: string): ProblemError =>
    new ProblemError({
      status: 409,
      title: 'Removed connection',
      detail: `The connection ${id} was removed; only its inventory is kept. Create a new one to sync the account again.`,
    }),

  otherAccount: (id: string, what: string): ProblemError =>
    new ProblemError({
      status: 409,
      title: 'Another account',
      detail:
        `The credential of the connection ${id} was not replaced. ${what} Make a connection of its own for it, or send ` +
        '"acceptOtherAccount": true with it: resources the new account does not have will be marked as deleted.',
    }),

  sameAccount: ({ id, name }: Pick<ConnectionRow, 'id' | 'name'>, account: Account): ProblemError =>
    new ProblemError({
      status: 409,
      title: 'Account already connected',
      detail:
        `The connection "${name}" (${id}) already reads the account "${account.name}" (${account.id}), so no other one was made. ` +
        `Replace its credential with this one (PUT /connections/${id}/credentials), or send "allowSameAccount": true to connect the ` +
        'account once more: its resources are still counted once.',
      errors: [{ field: 'allowSameAccount', message: `The connection ${id} already reads this account.` }],
    }),

  cannotOpen: (id: string, why: string): ProblemError =>
    new ProblemError({
      status: 409,
      title: 'Connection cannot be opened',
      detail: `The connection ${id} cannot be opened. ${why}`,
    }),

  cannotTry: (provider: string, why: string): ProblemError =>
    new ProblemError({
      status: 409,
      title: 'Credential cannot be verified',
      detail: `The credential cannot be verified at ${provider}. ${why}`,
    }),

  tooManyRefused: (seconds: number): ProblemError =>
    new ProblemError({
      status: 429,
      title: 'Too Many Requests',
      detail: `Too many rejected credentials were sent from this address. Try again in ${seconds} s.`,
    }),

  invalid: (errors: readonly FieldProblem[]): ProblemError =>
    new ProblemError({
      status: 400,
      title: 'Invalid request',
      detail: `The request was refused for these fields: ${errors.map(({ field }) => field).join(', ')}. Correct them and send it again.`,
      errors,
    }),
} as const;
