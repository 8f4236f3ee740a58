import { DiscoveryBench, type FakeKind } from '../../test/discovery-bench.js';
import { pageOf, resourceOf, typeOf } from '../../test/resources.js';

const DOMAINS: FakeKind = {
  type: typeOf('domain'),
  answer: () => ({ pages: [pageOf(['a.example', 'b.example'], { expected: 2, kind: 'fake.domain' })], takesMs: 100 }),
};
const RECORDS: FakeKind = {
  type: typeOf('record', { parent: 'fake.domain' }),
  answer: ({ id }) => ({ pages: [pageOf([`${id}-1`, `${id}-2`], { kind: 'fake.record' })] }),
};
const NOTES: FakeKind = {
  type: typeOf('note', { parent: 'fake.record' }),
  answer: ({ id }) => ({ pages: [pageOf([`note of ${id}`], { kind: 'fake.note' })] }),
};

describe('discover, kinds that are listed under another', () => {
  it('lists the children of each parent, as a part of its own, once the parents are listed', async () => {
    const bench = new DiscoveryBench([RECORDS, DOMAINS]);

    const { parts, uids, ended, events } = await bench.run();
    const parents = events.flatMap((event) => (event.type === 'page' ? (event.part.parent?.name ?? []) : []));

    expect(bench.sent).toEqual(['domain all@0', 'record a.example@100', 'record b.example@100']);
    expect(parts).toContain('record-list a.example complete');
    expect(uids['record-list']).toEqual(['a.example-1', 'a.example-2', 'b.example-1', 'b.example-2']);
    expect(parents).toEqual(['name of a.example', 'name of b.example']);
    expect(ended).toEqual(['domain-list', 'record-list']);
  });

  it('lists children of children', async () => {
    const { uids, reports } = await new DiscoveryBench([DOMAINS, RECORDS, NOTES]).run();

    expect(uids['note-list']).toHaveLength(4);
    expect(reports['note-list']).toMatchObject({ complete: true, requests: 4 });
  });

  it('reads parents that were not chosen, and theirs, without reporting them', async () => {
    const bench = new DiscoveryBench([DOMAINS, RECORDS, NOTES, { ...DOMAINS, type: typeOf('server') }]);

    const { ended, uids, reports } = await bench.run(['note-list']);

    expect(ended).toEqual(['note-list']);
    expect(Object.keys(uids)).toEqual(['note-list']);
    expect(uids['note-list']).toHaveLength(4);
    expect(reports['note-list']?.requests).toBe(4);
    expect(bench.sent.some((line) => line.startsWith('server'))).toBe(false);
  });

  it('lists only under parents that may have such children, and under those of which that is unknown', async () => {
    const sized = (uid: string, attributes: object) => ({ ...resourceOf(uid, 'fake.domain'), attributes });
    const resources = [sized('small', { vcpus: 1 }), sized('large', { vcpus: 8 }), sized('unknown', {})];
    const domains: FakeKind = { ...DOMAINS, answer: () => ({ pages: [{ ...pageOf([]), resources }] }) };
    const records = { ...RECORDS, type: typeOf('record', { parent: 'fake.domain', parentWhere: { vcpus: [8, 16] } }) };
    const bench = new DiscoveryBench([domains, records]);

    const { reports } = await bench.run();

    expect(bench.sent.filter((line) => line.startsWith('record'))).toEqual(['record large@0', 'record unknown@0']);
    expect(reports['record-list']).toMatchObject({ complete: true, resources: 4 });
  });

  it('is complete, with no part, where there is no parent', async () => {
    const none: FakeKind = { ...DOMAINS, answer: () => ({ pages: [pageOf([], { expected: 0 })] }) };

    const { reports } = await new DiscoveryBench([none, RECORDS]).run();

    expect(reports['record-list']).toMatchObject({ state: 'success', complete: true, resources: 0, requests: 0 });
  });

  it('is not complete when the parents were not listed whole, but lists under those that were seen', async () => {
    const partly: FakeKind = {
      ...DOMAINS,
      parts: ['one', 'two'],
      answer: ({ id }) => (id === 'one' ? DOMAINS.answer({ id }) : { failure: { status: 400 } }),
    };

    const { reports, uids, parts } = await new DiscoveryBench([partly, RECORDS]).run();

    expect(uids['record-list']).toHaveLength(4);
    expect(parts).toContain('record-list parents short');
    expect(reports['record-list']).toMatchObject({ state: 'danger', complete: false, resources: 4 });
    expect(reports['record-list']?.message).toBe(
      'parents: The list of their parents is incomplete. ' +
        'GET /domain two: the provider rejected the request. (400)',
    );
  });

  it('is not complete when the permission for the parents is missing', async () => {
    const refused: FakeKind = { ...DOMAINS, answer: () => ({ failure: { status: 403 } }) };

    const { reports } = await new DiscoveryBench([refused, RECORDS]).run(['record-list']);

    expect(reports['record-list']).toMatchObject({ state: 'warning', complete: false });
    expect(reports['record-list']?.message).toContain('GET /domain all: the credential may not read this.');
  });

  it('goes on with the other parents when the children of one cannot be read', async () => {
    const broken: FakeKind = {
      ...RECORDS,
      answer: (part) => (part.id === 'a.example' ? { failure: { status: 400 } } : RECORDS.answer(part)),
    };

    const { parts, reports } = await new DiscoveryBench([DOMAINS, broken]).run();

    expect(parts).toEqual(
      expect.arrayContaining([
        'record-list a.example short',
        'record-list b.example complete',
        'domain-list all complete',
      ]),
    );
    expect(reports['domain-list']?.complete).toBe(true);
  });

  describe('of a parent that is removed before they are listed', () => {
    const goneAnswer = (status: number): FakeKind => ({
      ...RECORDS,
      answer: (part) => (part.id === 'a.example' ? { failure: { status } } : RECORDS.answer(part)),
    });
    const domains = (exists?: FakeKind['exists']): FakeKind => ({ ...DOMAINS, exists });

    it.each([404, 410])('are gone with it, which is not a failure (%d)', async (status) => {
      const { reports, parts, uids } = await new DiscoveryBench([
        domains((uid) => uid !== 'a.example'),
        goneAnswer(status),
      ]).run();

      expect(reports['record-list']).toMatchObject({ state: 'success', complete: true, message: '', resources: 2 });
      expect(parts).toContain('record-list a.example complete');
      expect(uids['record-list']).toEqual(['b.example-1', 'b.example-2']);
    });

    it.each<[string, number, FakeKind['exists']]>([
      ['the parent is there', 404, () => true],
      ['the parent cannot be read by its id', 404, undefined],
      [
        'the read of the parent fails',
        404,
        () => {
          throw new Error('broken');
        },
      ],
      ['the provider says something else', 403, () => false],
    ])('are unknown where %s', async (_what, status, exists) => {
      const { reports, parts } = await new DiscoveryBench([domains(exists), goneAnswer(status)]).run();

      expect(reports['record-list']).toMatchObject({ state: 'warning', complete: false });
      expect(parts).toContain('record-list a.example short');
    });
  });
});
