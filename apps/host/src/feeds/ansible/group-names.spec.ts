import { groupName } from './group-names.js';

describe('groupName', () => {
  it.each([
    ['tag', 'env:production', 'tag_env_production'],
    ['region', 'nyc3', 'region_nyc3'],
    ['tag', 'Größe 1', 'tag_gr_e_1'],
    ['kind', 'acme.bare-metal', 'kind_acme_bare_metal'],
    ['tag', '42', 'tag_42'],
    ['tag', '', 'tag_'],
  ])('is of %s and "%s": %s', (prefix, value, name) => {
    expect(groupName(prefix, value)).toBe(name);
  });
});
