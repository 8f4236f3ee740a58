import type { AuditAction } from './audit-actions.constants.js';
import type { Caller } from './caller.types.js';

/** One change, for the audit. Holds no secret. */
export interface AuditEntry {
  /** Absent: the host itself. */
  readonly caller?: Caller;
  readonly action: AuditAction;
  /** The id of what was changed. */
  readonly target: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}
