import { describe, expect, it } from 'vitest';
import { approvalErrors, toApproval, toApprovalDraft } from './approval-draft';

const DROPLET = 'digitalocean.droplet';

describe('the draft of when missing resources wait', () => {
  it.each([
    { share: 0.2, count: 10, kinds: [] },
    { share: 0.29, count: 0, kinds: [{ kind: DROPLET, share: 0.005 }] },
    { share: 1, count: 1_000_000_000, kinds: [{ kind: DROPLET, share: 0, count: 3 }] },
  ])('saves unchanged what nobody edits: %j', (approval) => {
    expect(toApproval(toApprovalDraft(approval))).toEqual(approval);
  });

  it('shows shares in percent', () => {
    expect(toApprovalDraft({ share: 0.29, count: 10 })).toEqual({ percent: 29, count: 10, kinds: [] });
  });

  it.each([
    ['percent', { percent: 101 }],
    ['percent', { percent: -1 }],
    ['percent', { percent: '' }],
    ['count', { count: 1.5 }],
    ['count', { count: 1_000_000_001 }],
    ['count', { count: '' }],
    ['kinds.0.percent', { kinds: [{ kind: DROPLET, percent: 101, count: '' }] }],
    ['kinds.0.count', { kinds: [{ kind: DROPLET, percent: '', count: -1 }] }],
  ])('refuses as the API does: %s of %j', (field, changed) => {
    expect(Object.keys(approvalErrors({ percent: 20, count: 10, kinds: [], ...changed }))).toEqual([field]);
  });

  it('lets a kind leave out what is as for the connection', () => {
    expect(approvalErrors({ percent: 20, count: 10, kinds: [{ kind: DROPLET, percent: '', count: '' }] })).toEqual({});
  });
});
