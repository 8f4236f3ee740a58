import { describe, expect, it } from 'vitest';
import { describeCounts } from './describe-sync';
import { sumOf } from './sync-table';

const TASK = { resources: 3, created: 0, changed: 0, gone: 0, unreadable: 0, skipped: 0, awaiting: 0, complete: true };

describe('the changes of a sync', () => {
  it('counts missing resources that need approval', () => {
    expect(describeCounts(sumOf({ tasks: [TASK, { ...TASK, awaiting: 60 }, { ...TASK, awaiting: 7 }] }))).toBe(
      '67 missing',
    );
  });

  it('counts skipped rows over all tasks', () => {
    expect(describeCounts(sumOf({ tasks: [TASK, { ...TASK, skipped: 9 }, { ...TASK, skipped: 3 }] }))).toBe(
      'no changes, 12 skipped',
    );
  });

  it('says "no changes" only if every listing was complete', () => {
    expect(describeCounts(sumOf({ tasks: [TASK, TASK] }))).toBe('no changes');
    expect(describeCounts(sumOf({ tasks: [TASK, { ...TASK, complete: false }] }))).toBe('incomplete');
  });
});
