import { resourceOf } from '../../test/resources.js';
import type { Relation } from '../contract/relation.types.js';
import { relationsTo } from '../rows/row-relations.js';
import { tidyPage } from './tidy-page.js';

const UUID = '4de7ac8b-495b-4884-9a69-1050c6793cd6';
const page = (relations: readonly Relation[], tags: readonly string[] = []) => ({
  resources: [{ ...resourceOf(1), relations, tags }],
  unreadable: [],
});
const relations = (kind: string, ids: readonly (string | number)[], uids: Parameters<typeof tidyPage>[1]['uids']) =>
  tidyPage(page(relationsTo('secured-by', kind, ids)), { uids }).resources[0]?.relations.map(({ to }) =>
    'uid' in to ? to.uid : undefined,
  );

describe('tidyPage', () => {
  it.each([
    [
      'uuid',
      [UUID, UUID.toUpperCase()],
      ['needs-cloudflare-cert', 'none', '0', '00000000-0000-0000-0000-000000000000'],
    ],
    ['integer', [3164494, '7'], ['0', '-1', 'unknown', UUID, '1e3']],
    [/^vol-[0-9a-f]+$/, ['vol-0a'], ['vol-', 'none']],
  ] as const)('keeps relations to ids of the form %s only', (form, ids, words) => {
    expect(relations('fake.certificate', [...ids, ...words], { 'fake.certificate': [form] })).toEqual(ids.map(String));
  });

  it('keeps relations to an id of any of several forms, and to kinds that declare none', () => {
    expect(relations('fake.snapshot', [1, UUID, 'x'], { 'fake.snapshot': ['integer', 'uuid'] })).toEqual(['1', UUID]);
    expect(relations('fake.server', ['web'], { 'fake.snapshot': ['integer'] })).toEqual(['web']);
    expect(relations('fake.server', ['web'], undefined)).toEqual(['web']);
  });

  it('keeps each tag once, ignoring case where the provider does', () => {
    const tagged = page([], ['PROD', 'web', 'prod', 'web']);

    expect(tidyPage(tagged, {}).resources[0]?.tags).toEqual(['PROD', 'web', 'prod']);
    expect(tidyPage(tagged, { tags: 'case-insensitive' }).resources[0]?.tags).toEqual(['PROD', 'web']);
  });

  it('copies nothing that is tidy', () => {
    const tidy = page(relationsTo('secured-by', 'fake.certificate', [UUID]), ['a', 'b']);

    expect(tidyPage(tidy, { uids: { 'fake.certificate': ['uuid'] } }).resources[0]).toBe(tidy.resources[0]);
  });
});
