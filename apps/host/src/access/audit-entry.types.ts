import type { AuditAction } from './audit-actions.constants.js';
import type { Caller } from './caller.types.js';

/** One action, for the audit. Holds no secret. */
export interface AuditEntry {
  /** Absent: the host itself. */
  readonly caller?: Caller;
  readonly action: AuditAction;
  /** Whose token an attempt was made with that was refused; a caller is who it was once let in. */
  readonly refused?: { readonly tokenId?: string; readonly tokenName?: string; readonly address: string };
  /** The id of what was changed or read. */
  readonly target: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}
