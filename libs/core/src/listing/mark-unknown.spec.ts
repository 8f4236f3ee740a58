import { from, lastValueFrom, of, toArray } from 'rxjs';
import { resourceOf } from '../../test/resources.js';
import type { Scope } from '../contract/resource-type.types.js';
import type { Resource } from '../contract/resource.types.js';
import { markUnknown, type ScopeGap } from './mark-unknown.js';

const SCOPES: readonly Scope[] = [
  { name: 'server:read' },
  { name: 'tag:read', fields: ['tags'], raw: ['/raw/tags'] },
  { name: 'vpc:read', fields: ['attributes.vpcId', 'relations.member-of'], raw: ['/raw/vpc'] },
];
const MISSING: ScopeGap = { reason: 'Grant it.', missing: true };
const plain = resourceOf(1);
const tagged: Resource = { ...plain, tags: ['web'] };
const inVpc: Resource = { ...plain, attributes: { vpcId: 'v1' } };

describe('markUnknown', () => {
  /** Reads pages with a credential that lacks scopes; `asked` are the scopes that were checked. */
  const read = async (pages: readonly (readonly Resource[])[], gaps: Readonly<Record<string, ScopeGap>>) => {
    const asked: string[] = [];
    const check = ({ name }: Scope) => {
      asked.push(name);
      return of(gaps[name]);
    };
    const source = from(pages.map((resources) => ({ resources, unreadable: [] })));
    const marked = await lastValueFrom(source.pipe(markUnknown(SCOPES, check), toArray()));
    return { asked, resources: marked.flatMap(({ resources }) => resources) };
  };

  it('asks for no scope whose fields a page shows, nor for one on a page without resources', async () => {
    const { asked, resources } = await read([[], [tagged, inVpc], [plain]], {});

    expect(asked).toEqual([]);
    expect(resources.every(({ unknown }) => unknown === undefined)).toBe(true);
  });

  it('leaves empty what the credential may read', async () => {
    const { asked, resources } = await read([[plain]], {});

    expect(asked).toEqual(['tag:read', 'vpc:read']);
    expect(resources).toEqual([plain]);
  });

  it('marks as unknown what it may not read, with the scope to grant and where raw lacks it', async () => {
    const { resources } = await read([[plain, inVpc]], { 'tag:read': MISSING });

    expect(resources).toEqual([
      { ...plain, unknown: [{ field: 'tags', reason: 'Grant it.', scope: 'tag:read' }], unread: ['/raw/tags'] },
      { ...inVpc, unknown: [{ field: 'tags', reason: 'Grant it.', scope: 'tag:read' }], unread: ['/raw/tags'] },
    ]);
  });

  it('uses the names of attributes, and no scope if it is unknown', async () => {
    const { resources } = await read([[tagged]], { 'vpc:read': { reason: 'No answer.', missing: false } });

    expect(resources[0]?.unknown).toEqual([
      { field: 'vpcId', reason: 'No answer.' },
      { field: 'relations.member-of', reason: 'No answer.' },
    ]);
  });
});
