import type { Schemas } from '../../../../api/schemas.types';

/** The duration of a sync: "0.4 s", "12 s", "3 min 5 s"; empty until it has ended. */
export function describeDuration({ startedAt, endedAt }: Pick<Schemas['SyncView'], 'startedAt' | 'endedAt'>): string {
  if (startedAt === null || endedAt === null) return '';
  const seconds = (new Date(endedAt).getTime() - new Date(startedAt).getTime()) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
