import { type KindScenario, numberedUuid, type Row } from '@maestro/testkit';

/** What differs between kinds of keys to models. */
type KeyScenario = Pick<KindScenario, 'kind' | 'path' | 'page' | 'read'> & {
  readonly name: string;
  /** Of the first sample; that of the second is two higher. */
  readonly number: number;
  /** Further members of each sample. */
  readonly more?: readonly [Row, Row];
};

/** Keys to models, which the API shows in one shape, whatever they open. */
export function keyScenario({ name, number, more = [{}, {}], ...list }: KeyScenario): KindScenario {
  const key = {
    ...{ uuid: numberedUuid(number), name, created_by: '12345', deleted_at: null },
    ...{ created_at: '2026-01-19T10:30:00Z', updated_at: '2026-01-19T10:30:00Z' },
  };
  const deleted = { ...key, uuid: numberedUuid(number + 2), name: '', deleted_at: '2026-02-01T10:30:00Z' };
  return {
    ...list,
    samples: [
      { ...key, ...more[0] },
      { ...deleted, ...more[1] },
    ],
    copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1_000_000 + n), name: `key-${n}` }),
    id: (row) => String(row['uuid']),
    unreadable: { ...key, uuid: null },
    lacks: [
      'region',
      'tags',
      'relations',
      ...['scopeId', 'validUntil', 'grants', 'permissions'].map((name) => `attributes.${name}`),
    ],
    many: 300,
  };
}
