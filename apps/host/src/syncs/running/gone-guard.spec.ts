import { approvalLimits, DEFAULT_APPROVAL } from '../../connections/dto/gone-approval.js';
import { unusualLoss } from './gone-guard.js';

describe('the guard of what is marked as gone', () => {
  const size = (present: number, baseline: number | null = present) => ({ present, baseline });

  it.each([
    [20, 100, undefined],
    [21, 100, { lost: 21, of: 100 }],
    [10, 10, undefined],
    [11, 11, { lost: 11, of: 11 }],
    [21, 1000, undefined],
    [201, 1000, { lost: 201, of: 1000 }],
  ])('judges %i of %i', (gone, present, expected) => {
    expect(unusualLoss(gone, size(present), DEFAULT_APPROVAL)).toEqual(expected);
    expect(unusualLoss(gone, size(present, null), DEFAULT_APPROVAL)).toEqual(expected);
  });

  it('adds up what earlier syncs no longer found', () => {
    expect(unusualLoss(100, size(900, 1000), DEFAULT_APPROVAL)).toBeUndefined();
    expect(unusualLoss(101, size(900, 1000), DEFAULT_APPROVAL)).toEqual({ lost: 201, of: 1000 });
    expect(unusualLoss(1, size(800, 1000), DEFAULT_APPROVAL)).toEqual({ lost: 201, of: 1000 });
  });

  it('minds no loss that others make up for', () => {
    expect(unusualLoss(15, size(1015, 1000), DEFAULT_APPROVAL)).toBeUndefined();
  });

  it('never asks at a share of one, and always at zero', () => {
    expect(unusualLoss(1000, size(1000), { share: 1, count: 0 })).toBeUndefined();
    expect(unusualLoss(1, size(1000), { share: 0, count: 0 })).toEqual({ lost: 1, of: 1000 });
  });

  it('goes by what a kind has, then the connection, then the default', () => {
    const approval = { share: 0.4, kinds: [{ kind: 'a', count: 3 }] };

    expect(approvalLimits(approval, 'a')).toEqual({ share: 0.4, count: 3 });
    expect(approvalLimits(approval, 'b')).toEqual({ share: 0.4, count: 10 });
    expect(approvalLimits(null, 'a')).toEqual({ share: 0.2, count: 10 });
  });
});
