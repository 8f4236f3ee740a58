import type { Schemas } from '../../../api/schemas.types';
import { STATES } from '../../../components/labels/state-badge';
import { CHANGE_TYPES } from '../../changes/changes.query';

type Day = Schemas['DayOfChanges'];

/** Summarizes changes over days: "305 created, 5 changed, 1 deleted". */
export function describeDays(days: readonly Day[]): { readonly total: number; readonly words: string } {
  const counts = CHANGE_TYPES.map((type) => ({ type, count: days.reduce((sum, day) => sum + day[type], 0) }));
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => `${count.toLocaleString('en')} ${STATES[type].label.toLowerCase()}`);
  return { total: counts.reduce((sum, { count }) => sum + count, 0), words: words.join(', ') || 'none' };
}
