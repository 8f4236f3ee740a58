import type { Schemas } from '../api/schemas.types';
import type { StateName } from './states';

type Connection = Pick<Schemas['ConnectionView'], 'status' | 'removedAt' | 'lastSync'>;

/** The state for a connection's badge: a working credential is not enough if the last sync failed. */
export function connectionState({
  status,
  removedAt,
  lastSync,
}: Connection): StateName | Schemas['ConnectionView']['status'] {
  if (removedAt) return 'removed';
  if (status !== 'ok') return status;
  if (lastSync?.state === 'failed') return 'sync-failed';
  if (lastSync?.state === 'partial') return 'sync-partial';
  return status;
}
