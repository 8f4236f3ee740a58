import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';

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
  'session.end': 'Signed out',
  'session.refuse': 'Sign-in refused',
  'user.create': 'User created',
  'user.update': 'User changed',
  'user.remove': 'User deleted',
  'user.reset': 'Password reset',
  'user.password': 'Password chosen',
  'channel.create': 'Channel created',
  'channel.update': 'Channel changed',
  'channel.remove': 'Channel removed',
  'subscription.create': 'Subscription created',
  'subscription.update': 'Subscription changed',
  'subscription.remove': 'Subscription removed',
  'delivery.send-again': 'Notification sent again',
  'sync.start': 'Sync started',
  'sync.cancel': 'Sync cancelled',
  'sync.confirm': 'Deletions approved',
  'resource.export': 'Inventory exported',
  'view.create': 'View shared',
  'view.update': 'Shared view changed',
  'view.remove': 'Shared view deleted',
  'sql.query': 'SQL query',
  'sql.save': 'SQL query saved',
  'sql.remove': 'Saved SQL query deleted',
  'terraform-state.create': 'Terraform state added',
  'terraform-state.update': 'Terraform state changed',
  'terraform-state.remove': 'Terraform state removed',
  'finding.export': 'Findings exported',
  'finding.mute': 'Finding muted',
  'finding.unmute': 'Finding unmuted',
  'annotation.update': 'Annotations changed',
  'annotation.bulk': 'Annotations changed in bulk',
  'annotation.import': 'Annotations imported',
  'annotation-rule.create': 'Annotation rule created',
  'annotation-rule.update': 'Annotation rule changed',
  'annotation-rule.remove': 'Annotation rule removed',
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** All API tokens, including revoked and expired ones. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/tokens', { signal })),
});

const PAGE = 50;

/** All users, by name, paged. */
export const usersQuery = infiniteQueryOptions({
  queryKey: ['users'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/users', { params: { query: { limit: PAGE, cursor: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** The audit log, newest first, paged. @param action only events with this action; all by default. */
export const auditQuery = (action: AuditAction | undefined) =>
  infiniteQueryOptions({
    queryKey: ['audit', action],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE, cursor: pageParam, action };
      return unwrap(api.GET('/api/v1/audit', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
