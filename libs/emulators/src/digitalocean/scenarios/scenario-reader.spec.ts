import { type KindScenario } from '@maestro/testkit';
import { type EmulatedKind, ScenarioReader } from './scenario-reader.js';

const kindAt = (name: string, path: string, more: Partial<EmulatedKind['type']> = {}): EmulatedKind => ({
  type: {
    ...{ kind: `acme.${name}`, task: `${name}-list`, access: `get_all_${name}s`, title: name, entity: name },
    ...{ scopes: [{ name: `${name}:read` }], ...more },
  },
  scenario: {
    ...{ kind: `acme.${name}`, path, page: { style: 'whole', rows: '/rows' }, samples: [{ id: 1 }, { id: 2 }] },
    ...{ copy: (_, n) => ({ id: 1_000 + n }), id: (row) => String(row['id']), unreadable: {} },
    uid: (row, part) => (part === '' ? String(row['id']) : `${part}/${String(row['id'])}`),
  } satisfies KindScenario,
});

const sizes = { path: '/v2/boxes/sizes', body: { sizes: [{ slug: 'small', price: 2 }] } };
const box = { ...kindAt('box', '/v2/boxes'), joined: [sizes] };
const lid = kindAt('lid', '/v2/boxes/{part}/lids', { parent: 'acme.box' });
const loose = kindAt('loose', '/v2/loose');

describe('kinds that are served from their scenarios', () => {
  const reader = new ScenarioReader([box, lid, loose]);
  const read = (path: string, scopes: readonly string[] | 'all' = 'all') => {
    const { status = 200, body } = reader.read(new URL(path, 'http://localhost'), scopes) ?? {};
    return { status, body: JSON.parse(String(body)) as { rows?: unknown[] } };
  };

  it('have fewer rows where each takes a request more', () => {
    expect([read('/v2/boxes').body.rows?.length, read('/v2/loose').body.rows?.length]).toEqual([4, 12]);
  });

  it('come with the lists that their rows refer to, for tokens that may read the kind', () => {
    expect(read('/v2/boxes/sizes').body).toEqual(sizes.body);
    expect(read('/v2/boxes/sizes', ['box:read']).body).toEqual(sizes.body);
    expect(read('/v2/boxes/sizes', ['lid:read']).status).toBe(403);
  });
});
