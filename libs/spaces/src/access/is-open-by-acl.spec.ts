import { isListableByAcl, isOpenByAcl } from '../buckets/setting-facets.constants.js';

const group = (name: string, Permission: 'READ' | 'WRITE' | 'READ_ACP' | 'FULL_CONTROL' = 'READ') => ({
  Grantee: { Type: 'Group' as const, URI: `http://acs.amazonaws.com/groups/${name}` },
  Permission,
});
const owner = { Grantee: { Type: 'CanonicalUser' as const, ID: 'one' }, Permission: 'FULL_CONTROL' as const };

describe('an access list', () => {
  it.each(['global/AllUsers', 'global/AuthenticatedUsers'])('with a grant to %s is open', (name) => {
    expect(isOpenByAcl([owner, group(name)])).toBe(true);
  });

  it('with grants to accounts and log writers only is not open', () => {
    expect(isOpenByAcl([owner, group('s3/LogDelivery')])).toBe(false);
  });

  it.each([
    ['READ', true],
    ['FULL_CONTROL', true],
    ['WRITE', false],
    ['READ_ACP', false],
  ] as const)('that grants everybody %s lets them list: %s', (permission, isListable) => {
    expect(isListableByAcl([owner, group('global/AllUsers', permission)])).toBe(isListable);
    expect(isListableByAcl([owner])).toBe(false);
  });

  it('without grants is not open', () => {
    expect(isOpenByAcl([])).toBe(false);
  });
});
