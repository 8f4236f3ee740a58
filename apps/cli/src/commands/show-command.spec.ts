import { AnsweringHost } from '../../test/answering-host.js';
import { showCommand, type ShowOptions } from './show-command.js';

const WEB = {
  ...{ id: 'r1', key: { provider: 'acme', kind: 'acme.vm', uid: '7' }, name: 'web\u001b[31m', entity: 'server' },
  ...{ tags: ['a', 'b'], attributes: {}, relations: [], raw: { size: 'large' } },
  ...{ firstSeenAt: '2026-01-02T00:00:00.000Z', changedAt: '2026-01-03T00:00:00.000Z', goneAt: null },
};
const found = (...names: string[]) => ({
  body: { items: names.map((id) => ({ id, key: WEB.key, name: 'web' })), nextCursor: null },
});
const CATALOGUE = { body: { entities: [], kinds: [{ kind: 'acme.vm', title: 'Machines' }] } };
const NOT_FOUND = { status: 404, body: { code: 'resource-not-found', detail: 'There is no such resource.' } };

describe('maestro show', () => {
  let host: AnsweringHost;
  beforeAll(async () => (host = await AnsweringHost.start()));
  afterAll(() => host.stop());

  const show = (wanted: string, format: ShowOptions['format'] = 'table') =>
    host.run((streams) => showCommand(wanted, { format }, streams));

  it('prints the fields of a resource, found by its id', async () => {
    host.will({ 'GET /resources/r1': { body: WEB }, 'GET /catalogue': CATALOGUE });

    const { code, out } = await show('r1');

    expect(code).toBe(0);
    expect(out).toMatch(/^Field +Value\n/);
    expect(out).toMatch(/^Type +Machines$/m);
    expect(out).toMatch(/^Tags +a, b$/m);
    expect(out).toMatch(/^Resource ID +r1$/m);
    expect(out).not.toMatch(/\u001b|Deleted/);
    expect(host.asked.map(({ path }) => path)).toEqual(['/resources/r1', '/catalogue']);
  });

  it('prints everything as JSON', async () => {
    host.will({ 'GET /resources/r1': { body: WEB } });

    expect(JSON.parse((await show('r1', 'json')).out)).toEqual(WEB);
  });

  it('finds a resource by its name or its id at the provider, whatever characters it has', async () => {
    host.will({ 'GET /resources': found('r1'), 'GET /resources/r1': { body: WEB } });

    expect((await show('say "hi"\\', 'json')).code).toBe(0);
    expect(host.asked[1]?.query['query']).toBe('uid="say \\"hi\\"\\\\" or name="say \\"hi\\"\\\\"');
  });

  it('says what to do if there is none, or if there are several', async () => {
    host.will({ 'GET /resources/web': NOT_FOUND, 'GET /resources': found() });
    await expect(show('web')).rejects.toThrow('There is no resource web. Look it up with maestro list --query.');

    host.will({ 'GET /resources/web': NOT_FOUND, 'GET /resources': found('r1', 'r2') });
    await expect(show('web')).rejects.toThrow(
      'Several resources are called web. Use the id of one:\nr1  acme.vm  web\nr2  acme.vm  web\n',
    );
  });

  it('does not take a refusal for a resource that is missing', async () => {
    host.will({ 'GET /resources/r1': { status: 403, body: { code: 'forbidden', detail: 'The token may not read.' } } });

    await expect(show('r1')).rejects.toThrow('The token may not read.');
    expect(host.asked).toHaveLength(1);
  });
});
