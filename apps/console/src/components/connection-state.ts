import type { Schemas } from '../api/schemas.types';
import type { StateName } from './states';

type Connection = Pick<Schemas['ConnectionView'], 'status' | 'removedAt' | 'lastSync'>;

/** How a connection is, for its badge: a credential that works does not make a connection healthy whose last sync failed. */
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
