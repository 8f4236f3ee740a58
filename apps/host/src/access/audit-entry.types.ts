import type { Caller } from './caller.types.js';

/** One change, for the audit. Holds no secret. */
export interface AuditEntry {
  /** Absent: the host itself. */
  readonly caller?: Caller;
  /** `connection.create`, `credential.replace`, `token.revoke`. */
  readonly action: string;
  /** The id of what was changed. */
  readonly target: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}
