import { byoipPrefixKind } from './byoip-prefix.kind.js';

const mapped = (row: object) => byoipPrefixKind.resource({ uuid: 'p1', ...row });

describe('a prefix that the account owns', () => {
  it.each([
    [{ name: 'office', prefix: '203.0.113.0/24' }, 'office'],
    [{ name: '', prefix: '203.0.113.0/24' }, '203.0.113.0/24'],
    [{ name: null }, 'p1'],
  ])('%j is called %s', (row, name) => {
    expect(mapped(row).name).toBe(name);
  });

  it('tells which checks failed, and why', () => {
    const validations = [
      { name: 'SIGNATURE HASH', status: 'FAILED' },
      { name: 'ROA', status: 'PASSED' },
      { name: null, status: 'FAILED' },
      { name: 'NEW', status: 'UNHEARD OF' },
    ];

    expect(mapped({ validations, failure_reason: 'No match.' }).attributes).toMatchObject({
      failedChecks: ['SIGNATURE HASH'],
      failureReason: 'No match.',
    });
    expect(mapped({ validations: null, failure_reason: '' }).attributes).toMatchObject({ failedChecks: [] });
  });

  it('is a member of its project', () => {
    expect(mapped({ project_id: 'pr' }).relations).toMatchObject([
      { type: 'member-of', to: { kind: 'digitalocean.project', uid: 'pr' } },
    ]);
    expect(mapped({ project_id: null }).relations).toEqual([]);
  });
});
