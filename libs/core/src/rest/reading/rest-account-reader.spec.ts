import { lastValueFrom } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../../test/fake-plugin.js';
import { JsonServer, type ScriptedAnswer } from '../../../test/json-server.js';
import { volume } from '../../catalogue/entities/storage/volume.entity.js';
import { openConnection } from '../../connection/open-connection.js';
import { parseCredentials } from '../../credentials/parse-credentials.js';
import { defineKind } from '../../kinds/define-kind.js';
import { kindsManifest } from '../../kinds/kinds-manifest.js';
import { LimiterRegistry } from '../../limits/limiter-registry.js';
import { DEFAULT_RETRY_POLICY } from '../../requests/retry-policy.js';
import { restModule } from '../rest-module.js';

const kinds = [
  defineKind(volume, {
    ...{ kind: 'fake.disk', task: 'disk-list', access: 'get_all_disks', scopes: [] },
    list: { path: '/disks', items: 'rows' },
    row: z.object({ id: z.int() }),
    map: ({ id }) => ({ uid: id, name: `${id}`, active: true, attributes: { sizeGb: 1, serverIds: [] } }),
  }),
];

describe('the account of an API that is declared as data', () => {
  let provider: JsonServer;
  let answer: ScriptedAnswer;

  beforeAll(async () => {
    provider = await JsonServer.start(() => answer);
  });

  afterAll(() => provider.close());

  async function account(): Promise<unknown> {
    const connection = await openConnection({
      plugin: {
        ...fakePlugin(() => [], kindsManifest(kinds)),
        module: restModule(
          {
            ...{ authorize: () => ({}), pages: 'whole', errors: { message: '/message', notFound: { status: 404 } } },
            account: { path: '/account', id: ['/team/id', '/id'], name: ['/team/name', '/email'] },
          },
          kinds,
        ),
      },
      credentials: parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' }),
      endpoints: { api: provider.url },
      limiters: new LimiterRegistry(),
      retry: { ...DEFAULT_RETRY_POLICY, tries: 1 },
    });
    return lastValueFrom(connection.account())
      .catch((error: unknown) => error)
      .finally(() => connection.close());
  }

  it.each([
    [
      { team: { id: 'a1', name: 'Team' }, id: 7, email: 'me@example.com' },
      { id: 'a1', name: 'Team' },
    ],
    [
      { team: null, id: 7, email: 'me@example.com' },
      { id: '7', name: 'me@example.com' },
    ],
    [
      { id: 'x', email: '' },
      { id: 'x', name: 'x' },
    ],
  ])('is read from the first place that has a value: %j', async (body, told) => {
    answer = { body };

    expect(await account()).toEqual(told);
  });

  it('is nobody that can be named where the credential may not read it', async () => {
    answer = { status: 403, body: { message: 'no' } };

    expect(await account()).toBeUndefined();
  });

  it.each<[string, ScriptedAnswer]>([
    ['refused the credential', { status: 401, body: {} }],
    ['no id of the account at /team/id or /id', { body: { email: 'me@example.com' } }],
  ])('fails with every other answer: %s', async (said, refusal) => {
    answer = refusal;

    const failed = (await account()) as Error;

    expect(`${failed.message} ${String(failed.cause)}`).toContain(said);
  });
});
