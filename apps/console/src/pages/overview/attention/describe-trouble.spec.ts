import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../../api/schemas.types';
import { describeTrouble } from './describe-trouble';

const item = (awaiting: number) => ({ awaiting }) as Schemas['AttentionItem'];

describe('describeTrouble', () => {
  it('counts what is the matter with syncs, the worst first', () => {
    const denied = { trouble: { status: 'refused' } as Schemas['RefusedConnection'], items: [] };
    const partly = { waiting: {} as Schemas['WaitingSync'], items: [item(0), item(0), item(5)] };

    expect(describeTrouble([denied, partly])).toBe(
      '1 without access, 1 sync is stuck, 2 lists were not read completely, 1 waits for approval',
    );
    expect(describeTrouble([{ items: [item(0)] }])).toBe('1 list was not read completely');
  });
});
