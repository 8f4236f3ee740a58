import { resourceOf } from '../../test/resources.js';
import type { Relation } from '../contract/relation.types.js';
import type { Resource } from '../contract/resource.types.js';
import { keepKnown } from './keep-known.js';

const to = (kind: string, uid: string): Relation['to'] => ({ provider: 'fake', kind, uid });
const MEMBER: Relation = { type: 'member-of', to: to('fake.vpc', 'v1') };
const FROM: Relation = { type: 'created-from', to: to('fake.image', 'i1') };
const BY_UID: Relation = { type: 'protects', to: to('fake.server', '1') };
const BY_TAG: Relation = { type: 'protects', to: { kind: 'fake.server', tag: 'web' } };

const resource = (more: Partial<Resource>): Resource => ({ ...resourceOf(1), ...more });
const unknown = (...fields: string[]) => fields.map((field) => ({ field, reason: 'Grant it.' }));

describe('keepKnown', () => {
  it('changes nothing of what was read whole', () => {
    const read = resource({ tags: [], attributes: {}, relations: [] });

    expect(keepKnown(read, resource({ tags: ['web'], attributes: { a: 1 }, relations: [MEMBER] }))).toBe(read);
  });

  it('keeps unknown values, and uses those that were read', () => {
    const known = resource({ name: 'old', tags: ['web'], attributes: { imageId: 'i1', size: 's' } });

    const kept = keepKnown(
      resource({ name: 'new', attributes: { size: 'm' }, unknown: unknown('tags', 'imageId') }),
      known,
    );

    expect(kept).toMatchObject({ name: 'new', tags: ['web'], attributes: { imageId: 'i1', size: 'm' } });
  });

  it('adds nothing where nothing was known', () => {
    const read = resource({ attributes: { size: 'm' }, unknown: unknown('imageId', 'pools.tags') });

    expect(keepKnown(read, resource({ attributes: { size: 's' } })).attributes).toEqual({ size: 'm' });
  });

  it('keeps a field of each element of a list, by its id', () => {
    const known = resource({
      attributes: {
        pools: [
          { id: 'b', tags: ['x'] },
          { id: 'a', count: 1, tags: ['y'] },
        ],
      },
    });
    const pools = [
      { id: 'a', count: 2, tags: [] },
      { id: 'new', tags: [] },
    ];

    const kept = keepKnown(resource({ attributes: { pools }, unknown: unknown('pools.tags') }), known);

    expect(kept.attributes).toEqual({
      pools: [
        { id: 'a', count: 2, tags: ['y'] },
        { id: 'new', tags: [] },
      ],
    });
  });

  it('keeps relations of a type, in the order they were known in', () => {
    const known = resource({ relations: [FROM, MEMBER] });

    const kept = keepKnown(resource({ relations: [MEMBER], unknown: unknown('relations.created-from') }), known);

    expect(kept.relations).toEqual([FROM, MEMBER]);
  });

  it('keeps relations that point in one way, and drops others of the type that are not there any more', () => {
    const known = resource({ relations: [BY_UID, BY_TAG] });

    const kept = keepKnown(resource({ relations: [], unknown: unknown('relations.protects.tag') }), known);

    expect(kept.relations).toEqual([BY_TAG]);
  });

  it('keeps the part of raw that was not read', () => {
    const known = resource({ raw: { tags: ['web'], size: { slug: 's', price: 1 }, 'a/b': 1 } });
    const read = resource({
      raw: { tags: [], size: { slug: 'm' } },
      unread: ['/raw/tags', '/raw/size/price', '/raw/a~1b', '/raw/no'],
    });

    expect(keepKnown(read, known).raw).toEqual({ tags: ['web'], size: { slug: 'm', price: 1 }, 'a/b': 1 });
  });
});
