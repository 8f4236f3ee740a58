import { isOpenByAcl } from '../buckets/setting-facets.constants.js';

const group = (name: string) => ({
  Grantee: { Type: 'Group' as const, URI: `http://acs.amazonaws.com/groups/${name}` },
  Permission: 'READ' as const,
});
const owner = { Grantee: { Type: 'CanonicalUser' as const, ID: 'one' }, Permission: 'FULL_CONTROL' as const };

describe('an access list', () => {
  it.each(['global/AllUsers', 'global/AuthenticatedUsers'])('with a grant to %s is open', (name) => {
    expect(isOpenByAcl([owner, group(name)])).toBe(true);
  });

  it('with grants to accounts and log writers only is not open', () => {
    expect(isOpenByAcl([owner, group('s3/LogDelivery')])).toBe(false);
  });

  it('without grants is not open', () => {
    expect(isOpenByAcl([])).toBe(false);
  });
});
