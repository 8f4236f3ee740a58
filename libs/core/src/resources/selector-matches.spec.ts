import { defineEntity } from '../catalogue/entity.js';
import { address, hostName, records } from '../catalogue/fields.js';
import type { Resource } from '../contract/resource.types.js';
import { selectorMatches } from './selector-matches.js';

const mailbox = defineEntity({
  id: 'mailbox',
  title: { one: 'Mailbox', many: 'Mailboxes' },
  category: 'apps',
  icon: 'mail',
  fields: {
    hostName: hostName({ label: 'Host name', role: 'host-name' }),
    relays: records({ ip: address({ label: 'IP', role: 'address' }) }, { label: 'Relays' }),
  },
});
const type = {
  ...{ task: 'mailbox-list', access: 'get_mailboxes', title: 'Mailboxes', entity: 'mailbox', scopes: [] },
  ...{ kind: 'fake.mailbox', urn: 'fake:mailbox:{name}' },
};
const naming = { entities: [mailbox], resources: [type] };

const resource: Resource = {
  key: { provider: 'fake', kind: 'fake.mailbox', uid: '1' },
  name: 'assets',
  entity: 'mailbox',
  active: true,
  tags: ['web', 'Prod'],
  attributes: {
    hostName: 'Assets.example.COM',
    relays: [{ ip: '192.0.2.7' }, { ip: '2001:db8::/64' }, { ip: 'none' }],
  },
  relations: [],
  raw: {},
};

describe('selectorMatches', () => {
  it.each([
    ['a tag it carries', { kind: 'fake.mailbox', tag: 'web' }, true],
    ['a tag in other letters', { kind: 'fake.mailbox', tag: 'prod' }, false],
    ['a tag it does not carry', { kind: 'fake.mailbox', tag: 'db' }, false],
    ['a tag on another kind', { kind: 'fake.volume', tag: 'web' }, false],
    ['its host name in other letters', { kind: 'fake.mailbox', hostName: 'assets.EXAMPLE.com' }, true],
    ['another host name', { kind: 'fake.mailbox', hostName: 'example.com' }, false],
    ['its host name of whatever kind', { hostName: 'assets.example.com.' }, true],
    ['its address', { kind: 'fake.mailbox', address: '192.0.2.7' }, true],
    ['its address of whatever kind', { address: '192.0.2.7' }, true],
    ['its address on another kind', { kind: 'fake.volume', address: '192.0.2.7' }, false],
    ['another address', { address: '192.0.2.8' }, false],
    ['an address of its block', { address: '2001:db8::5' }, true],
    ['a block around its address', { cidr: '192.0.2.0/24' }, true],
    ['another block', { cidr: '192.0.3.0/24' }, false],
    ['what is no block', { cidr: 'anywhere' }, false],
    ['its URN', { urn: 'fake:mailbox:assets' }, true],
    ['its URN in other letters', { urn: 'fake:mailbox:Assets' }, false],
    ['its URN on another kind', { kind: 'fake.volume', urn: 'fake:mailbox:assets' }, false],
    ['its host name on another kind', { kind: 'fake.volume', hostName: 'assets.example.com' }, false],
  ])('judges %s', (_, selector, matches) => {
    const answer = selectorMatches(selector, resource, naming);

    expect(answer).toBe(matches);
  });

  it('matches no URN if the kind of a resource declares none', () => {
    expect(selectorMatches({ urn: 'fake:mailbox:assets' }, resource, { entities: [mailbox] })).toBe(false);
  });

  it('matches no host name if a resource has none, or one that is not a text', () => {
    const selector = { kind: 'fake.mailbox', hostName: '5' };

    const without = selectorMatches(selector, { ...resource, attributes: {} }, naming);
    const number = selectorMatches(selector, { ...resource, attributes: { hostName: 5 } }, naming);

    expect([without, number]).toEqual([false, false]);
  });
});
