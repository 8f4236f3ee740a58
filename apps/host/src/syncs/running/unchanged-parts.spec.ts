import {
  CredentialField,
  defineKind,
  type ListingAnswer,
  type ListingPart,
  type ProviderPlugin,
  RESOURCE_COLLECTOR,
  type ResourceCollector,
  volume,
} from '@maestro/core';
import { ContainerModule } from 'inversify';
import { defer, of } from 'rxjs';
import { z } from 'zod';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { until } from '../../../test/until.js';

class Credentials {
  @CredentialField({ label: 'Token', secret: true, help: 'Any.' })
  token!: string;
}

const kind = defineKind(volume, {
  ...{ kind: 'fake.volume', task: 'volume-list', access: 'get_all_volumes', scopes: [], tellsUnchanged: true },
  row: z.object({ id: z.string() }),
  map: ({ id }) => ({ uid: id, name: id, active: true, attributes: { sizeGb: 1, serverIds: [] } }),
});

/** A provider that reports the state of each of its lists, with a log of requests: `a`, or `a "1"` if the last state is known. */
class Shelf {
  readonly lists = new Map([
    ['a', { state: '"1"', ids: ['a1', 'a2'] }],
    ['b', { state: '"1"', ids: ['b1'] }],
  ]);
  asked: string[] = [];

  collect(part: ListingPart): ListingAnswer {
    const { state, ids } = this.lists.get(part.id)!;
    this.asked.push([part.id, part.mark].filter(Boolean).join(' '));
    if (part.mark === state) return { unchanged: true };
    const page = kind.rows({ rows: ids.map((id) => ({ id })), firstPosition: 1, total: ids.length }, part);
    return { ...page, mark: state };
  }

  get plugin(): ProviderPlugin {
    const collector: ResourceCollector = {
      type: kind.type,
      parts: () => [...this.lists.keys()].map((id) => ({ id })),
      collect: (part) => defer(() => of(this.collect(part))),
      probe: () => of({ state: 'granted', scopes: [], message: 'It is granted.' }),
    };
    return {
      manifest: {
        ...{ id: 'fake', title: 'Fake', contract: '^2.0.0', endpoints: [], limits: [], concurrency: 2 },
        ...{ setup: { title: 'Get a token', steps: [] }, resources: [kind.type] },
      },
      credentials: Credentials,
      module: new ContainerModule(({ bind }) => void bind(RESOURCE_COLLECTOR).toConstantValue(collector)),
    };
  }
}

describe('a sync of a kind whose collector can tell that nothing has changed', () => {
  const shelf = new Shelf();
  let database: TestDatabase;
  let host: HostApp;
  let connectionId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    host = await startHostApp(database, { loaded: [shelf.plugin] });
    const body = { name: 'c', provider: 'fake', credentials: { token: 'secret' }, schedule: { enabled: false } };
    connectionId = (await host.post('/api/v1/connections', body).expect(201)).body.id;
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  const sync = async (options: object = {}) => {
    shelf.asked = [];
    const { id } = (await host.post(`/api/v1/connections/${connectionId}/syncs`, options)).body;
    const body = await until(async () => {
      const answer = await host.get(`/api/v1/syncs/${id}`);
      return answer.body.endedAt ? answer.body : undefined;
    });
    return body.tasks[0];
  };
  const present = async () =>
    (await database.pool.query('select uid from resource where gone_at is null order by uid')).rows.map(
      ({ uid }) => uid,
    );

  it('passes the mark of the last complete listing, and keeps everything that has not changed', async () => {
    const first = await sync();
    const asked = shelf.asked;
    const second = await sync();

    expect(first).toMatchObject({ state: 'success', complete: true, resources: 3, gone: 0 });
    expect(asked.sort()).toEqual(['a', 'b']);
    expect(second).toMatchObject({ state: 'success', complete: true, resources: 3, gone: 0, message: '' });
    expect(shelf.asked.sort()).toEqual(['a "1"', 'b "1"']);
    expect(await present()).toEqual(['a1', 'a2', 'b1']);
  });

  it('finds what is gone in a part that changed, and in no other', async () => {
    shelf.lists.set('a', { state: '"2"', ids: ['a1'] });
    const task = await sync();

    expect(task).toMatchObject({ state: 'success', complete: true, resources: 2, gone: 1 });
    expect(await present()).toEqual(['a1', 'b1']);
  });

  it('reads everything in a deep sync', async () => {
    await sync({ deep: true });

    expect(shelf.asked.sort()).toEqual(['a', 'b']);
  });
});
