import { AnsweringHost } from '../../test/answering-host.js';
import { compareCommand, type CompareOptions } from './compare-command.js';

const MOMENTS = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' };
const difference = (type: string, name: string, more: object = {}) => ({
  ...{ type, key: { provider: 'acme', kind: 'acme.vm', uid: name }, name, region: 'fra1', paths: [] },
  ...{ costBefore: null, costAfter: null, ...more },
});
const euros = (amount: string) => ({ amount, currency: 'EUR' });
const page = (items: object[], nextCursor: string | null = null) => ({ body: { ...MOMENTS, items, nextCursor } });

const CHANGED = difference('changed', 'db', {
  paths: ['/attributes/memoryMb', '/name'],
  costBefore: euros('5.00'),
  costAfter: euros('10.00'),
});

describe('maestro compare', () => {
  let host: AnsweringHost;
  beforeAll(async () => (host = await AnsweringHost.start()));
  afterAll(() => host.stop());

  const compare = (options: Partial<CompareOptions> = {}) =>
    host.run((streams) => compareCommand({ format: 'table', ...options }, streams));

  it('prints what differs on all pages, with fields and costs, and ends with 4', async () => {
    const removed = difference('removed', 'old', { costBefore: euros('3.00') });
    host.will({
      'GET /compare': [
        page([difference('added', 'web\u001b[31m', { costAfter: euros('7.00') }), CHANGED], 'more'),
        page([removed]),
      ],
    });

    const { code, out, note } = await compare({ ...MOMENTS, query: 'region=fra1' });

    expect(code).toBe(4);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['Difference', 'Kind', 'Name', 'ID', 'Region', 'Changed', 'Cost a month'],
      ['added', 'acme.vm', 'web', 'web', 'fra1', '7.00 EUR'],
      ['changed', 'acme.vm', 'db', 'db', 'fra1', 'attributes/memoryMb, name', '5.00 EUR → 10.00 EUR'],
      ['removed', 'acme.vm', 'old', 'old', 'fra1', '3.00 EUR → none'],
    ]);
    expect(note).toBe(`1 added, 1 changed, 1 removed between ${MOMENTS.from} and ${MOMENTS.to}.\n`);
    expect(host.asked.map(({ query }) => query)).toEqual([
      { ...MOMENTS, query: 'region=fra1', limit: '200' },
      { ...MOMENTS, query: 'region=fra1', limit: '200', cursor: 'more' },
    ]);
  });

  it('prints nothing but the moments if nothing differs', async () => {
    host.will({ 'GET /compare': page([]) });

    expect(await compare()).toEqual({
      code: 0,
      out: '',
      note: `No differences between ${MOMENTS.from} and ${MOMENTS.to}.\n`,
    });
  });

  it('prints JSON', async () => {
    host.will({ 'GET /compare': page([CHANGED]) });

    expect(JSON.parse((await compare({ format: 'json' })).out)).toEqual({ ...MOMENTS, items: [CHANGED] });
  });

  it('repeats why the host refuses a moment', async () => {
    host.will({ 'GET /compare': { status: 400, body: { code: 'invalid-request', detail: 'from is after to.' } } });

    await expect(compare({ from: 'tomorrow' })).rejects.toThrow('from is after to.');
  });
});
