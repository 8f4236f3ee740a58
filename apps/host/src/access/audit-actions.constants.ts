/** What can be changed, or begins, and is kept in the audit. */
export const AUDIT_ACTIONS = [
  'connection.create',
  'connection.update',
  'connection.remove',
  'credential.replace',
  'schedule.update',
  'token.create',
  'token.configure',
  'token.revoke',
  'session.start',
  'session.refuse',
  'sync.start',
  'sync.cancel',
  'sync.confirm',
  'resource.export',
] as const;

/** One of {@link AUDIT_ACTIONS}. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
