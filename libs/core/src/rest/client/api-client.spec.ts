import { lastValueFrom, toArray } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../../test/fake-plugin.js';
import { JsonServer, type ScriptedAnswer } from '../../../test/json-server.js';
import { volume } from '../../catalogue/entities/storage/volume.entity.js';
import { openConnection } from '../../connection/open-connection.js';
import { parseCredentials } from '../../credentials/parse-credentials.js';
import { discover } from '../../discovery/discover.js';
import { defineKind } from '../../kinds/define-kind.js';
import { kindsManifest } from '../../kinds/kinds-manifest.js';
import { LimiterRegistry } from '../../limits/limiter-registry.js';
import type { RestErrors } from '../declaration/rest-api.types.js';
import { restModule } from '../rest-module.js';

const kindOf = (name: string) =>
  defineKind(volume, {
    ...{ kind: `fake.${name}`, task: name, access: name, scopes: [{ name: `${name}:read` }] },
    list: { path: `/${name}`, items: 'rows', paging: 'whole' },
    row: z.object({ id: z.int() }),
    map: ({ id }) => ({ uid: id, name: `${id}`, active: true, attributes: { sizeGb: 1, serverIds: [] } }),
  });
const kinds = [kindOf('disks'), kindOf('tapes')];

const moduleOf = (errors: RestErrors) => restModule({ authorize: () => ({}), pages: 'whole', errors }, kinds);

/** How each task ends when the first list is refused like this. */
async function reportsOf(errors: RestErrors, refusal: ScriptedAnswer) {
  const provider = await JsonServer.start(({ pathname }) =>
    pathname === '/disks' ? refusal : { body: { rows: [{ id: 1 }] } },
  );
  const connection = await openConnection({
    plugin: { ...fakePlugin(() => [], { ...kindsManifest(kinds), concurrency: 1 }), module: moduleOf(errors) },
    credentials: parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' }),
    endpoints: { api: provider.url },
    limiters: new LimiterRegistry(),
  });
  const events = await lastValueFrom(discover(connection).pipe(toArray()));
  await connection.close();
  await provider.close();
  return events.flatMap((event) => (event.type === 'task-ended' ? [event.report] : []));
}

const NO_SCOPE = { status: 401, body: { errors: [{ reason: 'Your token is not authorized to use this endpoint.' }] } };
const errors: RestErrors = {
  message: '/errors/0/reason',
  notFound: { status: 404 },
  meanings: [{ status: 401, message: /not authorized to use this endpoint/, means: 'permission' }],
};

describe('an answer that means something else than its status', () => {
  it('skips what the credential may not read, and reads the rest', async () => {
    const [disks, tapes] = await reportsOf(errors, NO_SCOPE);

    expect(disks).toMatchObject({ state: 'warning', complete: false });
    expect(disks?.message).toContain('disks:read');
    expect(tapes).toMatchObject({ state: 'success', complete: true, resources: 1 });
  });

  it.each([
    ['the same status with other words', { status: 401, body: { errors: [{ reason: 'Invalid Token' }] } }],
    ['the same status of a proxy', { status: 401, body: '<h1>not authorized to use this endpoint</h1>' }],
  ])('is none for %s', async (_what, refusal) => {
    const reports = await reportsOf(errors, refusal);

    expect(reports.map(({ state }) => state)).toEqual(['danger', 'danger']);
    expect(reports[0]?.message).toContain('refused the credential');
  });

  it('uses the code if the API has codes', async () => {
    const coded: RestErrors = {
      ...{ code: '/code', message: '/message', notFound: 404 },
      meanings: [{ status: 403, code: 17, means: 'authentication' }],
    };
    const [disks] = await reportsOf(coded, { status: 403, body: { code: 17, message: 'unknown key' } });
    const [others] = await reportsOf(coded, { status: 403, body: { code: 18, message: 'not you' } });

    expect(disks?.message).toContain('refused the credential');
    expect(others?.message).not.toContain('refused the credential');
  });

  it.each<[string, RestErrors]>([
    ['another meaning', { ...errors, meanings: [{ status: 401, means: 'permission' }] }],
    ['the code "E1"', { ...errors, meanings: [{ status: 401, code: 'E1', means: 'permission' }] }],
    ['the code "not_found"', { ...errors, notFound: 'not_found' }],
  ])('is refused when the plugin is loaded, where it is unclear: %s', (said, unclear) => {
    expect(() => moduleOf(unclear)).toThrow(said);
  });
});
