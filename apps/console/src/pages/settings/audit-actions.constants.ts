/** Labels of the actions in the audit log. */
export const AUDIT_ACTIONS = {
  'connection.create': 'Connection created',
  'connection.update': 'Connection changed',
  'connection.remove': 'Connection removed',
  'credential.replace': 'Credential replaced',
  'schedule.update': 'Schedule changed',
  'token.create': 'Token created',
  'token.configure': 'Token configured',
  'token.revoke': 'Token revoked',
  'session.start': 'Signed in',
  'session.refuse': 'Token refused',
  'sync.start': 'Sync started',
  'sync.cancel': 'Sync cancelled',
  'sync.confirm': 'Deletions approved',
  'resource.export': 'Inventory exported',
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** The names of the actions in the API. */
export const AUDIT_ACTION_NAMES = Object.keys(AUDIT_ACTIONS) as AuditAction[];
