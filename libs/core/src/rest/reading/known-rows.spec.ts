import { z } from 'zod';
import { defineEntity } from '../../catalogue/entity.js';
import * as field from '../../catalogue/fields.js';
import { defineKind } from '../../kinds/define-kind.js';
import { relationsTo } from '../../rows/row-relations.js';
import { KnownRows } from './known-rows.js';

const wall = defineEntity({
  id: 'wall',
  title: { one: 'Wall', many: 'Walls' },
  category: 'network',
  icon: 'shield',
  fields: { name: field.text({ label: 'Name', optional: true }) },
});

const wallKind = defineKind(wall, {
  ...{ kind: 'fake.wall', task: 'wall-list', access: 'get_all_walls', scopes: [] },
  list: { path: '/walls', items: 'data' },
  row: z.object({
    id: z.string(),
    detail: z.object({ name: z.string().nullish(), api_key: z.object({ id: z.string() }).nullish() }),
  }),
  map: ({ id, detail }) => ({
    ...{ uid: id, name: id, active: true, attributes: { name: detail.name ?? undefined } },
    relations: relationsTo('uses', 'fake.key', [detail.api_key?.id]),
  }),
});

describe('the known detail of a row', () => {
  const detailOf = (detail: object) =>
    new KnownRows(wallKind, undefined).detail({ id: 'a', detail }, 'detail', { id: 'a' }, { id: '' })?.value;

  it.each([{}, { name: 'north' }, { name: 'north', api_key: { id: 'k' } }])(
    'is used where it is whole: %j',
    (detail) => {
      expect(detailOf(detail)).toBe(detail);
    },
  );

  it('is used where the kind reads nothing of the secrets that were removed from it', () => {
    const detail = { name: 'north', password: '[redacted]', users: [{ token: '[redacted]' }] };

    expect(detailOf(detail)).toBe(detail);
  });

  it.each([
    ['the row could not be read', { api_key: '[redacted]' }],
    ['a field would be another', { name: '[redacted]' }],
    ['a relation would be another', { api_key: { id: '[redacted]' } }],
  ])('is not used where %s without the secret that was removed from it', (_what, detail) => {
    expect(detailOf(detail)).toBeUndefined();
  });

  it('is not used where there is none', () => {
    const known = new KnownRows(wallKind, undefined);

    expect(known.detail({ id: 'a' }, 'detail', { id: 'a' }, { id: '' })).toBeUndefined();
  });
});
