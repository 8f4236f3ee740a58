import { randomUUID } from 'node:crypto';
import { applyPatch, type Operation } from 'rfc6902';
import { useInventory } from '../../../test/use-inventory.js';
import type { ResourceVersion } from './resource-history.dto.js';

const DROPLET = 'digitalocean.droplet';
const day = (number: number): string => `2026-11-0${number}T12:00:00.000Z`;

describe('one resource and its history', () => {
  const { app, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  const write = async (name: string, at: string, sync: string | null = null): Promise<string> => {
    const raw = { id: 1, name };
    const [id] = await fixture.write(connection, [{ kind: DROPLET, uid: '1', name, raw }], at, sync);
    return id!;
  };

  it('shows one resource with raw', async () => {
    const id = await write('web', day(1));

    const { body } = await app.get(`/resources/${id}`).expect(200);

    expect(body).toMatchObject({ id, name: 'web', raw: { id: 1, name: 'web' }, goneAt: null });
  });

  it('tells where a person finds it at the provider, while it is there', async () => {
    const id = await write('web', day(1));
    const present = await app.get(`/resources/${id}`).expect(200);
    await fixture.markGone([id], day(2));

    const { body } = await app.get(`/resources/${id}`).expect(200);

    expect(present.body.page).toBe('https://cloud.digitalocean.com/droplets/1');
    expect(body).not.toHaveProperty('page');
  });

  it('tells none of a kind that no plugin of this host declares', async () => {
    const [id] = await fixture.write(connection, [{ kind: 'digitalocean.moonbase', uid: '1' }], day(1));

    const { body } = await app.get(`/resources/${id}`).expect(200);

    expect(body).not.toHaveProperty('page');
  });

  it('still shows the last state of a gone resource', async () => {
    const id = await write('web', day(1));
    await fixture.markGone([id], day(2));

    const { body } = await app.get(`/resources/${id}`).expect(200);

    expect(body).toMatchObject({ name: 'web', raw: { id: 1, name: 'web' }, goneAt: day(2) });
  });

  it('tells each version with its sync and what changed, newest first, over a time in which it was gone', async () => {
    const syncs = await Promise.all([1, 2, 3, 4].map(() => fixture.run(connection)));
    const id = await write('web', day(1), syncs[0]);
    await write('db', day(2), syncs[1]);
    await fixture.markGone([id], day(3), syncs[2]);
    await write('cache', day(4), syncs[3]);

    const { body } = await app.get(`/resources/${id}/history`).expect(200);

    const renamed = (was: string, value: string) => [
      { op: 'replace', path: '/raw/name', value, was },
      { op: 'replace', path: '/name', value, was },
    ];
    expect(body).toEqual({
      items: [
        {
          validFrom: day(4),
          validTo: null,
          gone: false,
          runId: syncs[3],
          changes: expect.arrayContaining(renamed('db', 'cache')),
        },
        { validFrom: day(3), validTo: day(4), gone: true, runId: syncs[2], changes: [] },
        {
          validFrom: day(2),
          validTo: day(3),
          gone: false,
          runId: syncs[1],
          changes: expect.arrayContaining(renamed('web', 'db')),
        },
        { validFrom: day(1), validTo: day(2), gone: false, runId: syncs[0], changes: [] },
      ],
      nextCursor: null,
    });
  });

  it('pages, and its differences lead from the first document to the last, also across pages', async () => {
    const names = Array.from({ length: 7 }, (_, index) => `name-${index}`);
    let id = '';
    for (const [index, name] of names.entries()) id = await write(name, day(1 + index));

    const versions: ResourceVersion[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const { body } = await app.get(`/resources/${id}/history`, { limit: 3, ...(cursor && { cursor }) }).expect(200);
      versions.push(...body.items);
      cursor = body.nextCursor;
    }

    expect(versions.map(({ validFrom }) => validFrom)).toEqual(names.map((_, index) => day(7 - index)));
    const document = { name: 'name-0', raw: { name: 'name-0' } };
    for (const { changes } of versions.toReversed()) applyPatch(document, changes as Operation[]);
    expect(document).toEqual({ name: 'name-6', raw: { name: 'name-6' } });
  });

  it('keeps paging right while versions are added', async () => {
    const id = await write('a', day(1));
    await write('b', day(2));
    await write('c', day(3));
    const first = await app.get(`/resources/${id}/history`, { limit: 2 }).expect(200);
    await write('d', day(4));

    const { body } = await app.get(`/resources/${id}/history`, { limit: 2, cursor: first.body.nextCursor }).expect(200);

    expect(body.items.map(({ validFrom }: ResourceVersion) => validFrom)).toEqual([day(1)]);
  });

  it.each(['', '/history', '/relations'])('answers 404 for what never was: /resources/:id%s', async (path) => {
    const { body } = await app.get(`/resources/${randomUUID()}${path}`).expect(404);

    expect(body.code).toBe('resource-not-found');
  });

  it('refuses the cursor of another history', async () => {
    const [one, other] = await fixture.write(
      connection,
      ['1', '2'].map((uid) => ({ kind: DROPLET, uid })),
      day(1),
    );
    await fixture.markGone([one!, other!], day(2));
    const { body } = await app.get(`/resources/${one}/history`, { limit: 1 }).expect(200);

    const answer = await app.get(`/resources/${other}/history`, { cursor: body.nextCursor }).expect(400);

    expect(answer.body.errors[0].field).toBe('cursor');
  });
});
