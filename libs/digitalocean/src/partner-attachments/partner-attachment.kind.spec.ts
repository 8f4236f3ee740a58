import { partnerAttachmentKind } from './partner-attachment.kind.js';

const mapped = (row: object) => partnerAttachmentKind.resource({ id: 'a1', name: 'line', ...row });

describe('a partner network attachment', () => {
  it('leads to its VPCs and to the attachment that it belongs to', () => {
    expect(mapped({ vpc_ids: ['v1', 'v2'], parent_uuid: 'a0' }).relations).toMatchObject([
      { type: 'attached-to', to: { kind: 'digitalocean.vpc', uid: 'v1' } },
      { type: 'attached-to', to: { kind: 'digitalocean.vpc', uid: 'v2' } },
      { type: 'member-of', to: { kind: 'digitalocean.partner-attachment', uid: 'a0' } },
    ]);
  });

  it.each([[{}], [{ vpc_ids: null, bgp: null, children: null, parent_uuid: '' }], [{ vpc_ids: [], children: [null] }]])(
    'may tell nothing of itself: %j',
    (row) => {
      expect(mapped(row)).toMatchObject({
        attributes: { networkIds: [], redundantWithIds: [] },
        relations: [],
      });
    },
  );

  it('is active only with the status active, regardless of other states', () => {
    expect([mapped({ state: 'active' }), mapped({ state: 'parked' })].map(({ active }) => active)).toEqual([
      true,
      false,
    ]);
  });
});
