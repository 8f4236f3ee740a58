import { entityProblems } from './check-entity.js';
import { SHARED_ENTITIES } from './entities/shared-entities.js';
import { type EntityDefinition, defineEntity } from './entity.js';
import { decimal, money, oneOf, records, setOf, text } from './fields.js';

const queue = defineEntity({
  id: 'message-queue',
  title: { one: 'Message queue', many: 'Message queues' },
  category: 'apps',
  icon: 'list',
  fields: { depth: text({ label: 'Depth' }) },
});

const problemsWith = (change: object): string => entityProblems({ ...queue, ...change } as EntityDefinition).join(' ');

describe('the declaration of an entity', () => {
  it.each(SHARED_ENTITIES.map((entity) => [entity.id, entity] as const))('of core is sound: %s', (_id, entity) => {
    expect(entityProblems(entity)).toEqual([]);
  });

  it('survives a journey as JSON, because manifests travel so', () => {
    expect(JSON.parse(JSON.stringify(SHARED_ENTITIES))).toEqual(SHARED_ENTITIES);
  });

  it.each([
    ['an id with capitals', { id: 'MessageQueue' }, 'needs an id of lower-case words'],
    ['a title of 10 KB', { title: { one: 'x'.repeat(10_000), many: 'x' } }, 'needs titles of at most 60'],
    ['no title', { title: undefined }, 'needs titles'],
    [
      'an unknown category',
      { category: 'plumbing' },
      'The category "plumbing" of the entity "message-queue" is unknown',
    ],
    ['an address in place of an icon', { icon: 'https://example.com/x.svg' }, 'name of a Lucide icon'],
    ['a field with a hyphen', { fields: { 'queue-depth': text({ label: 'Depth' }) } }, 'needs a name in camelCase'],
    [
      'a field that every resource has',
      { fields: { region: text({ label: 'Region' }) } },
      'of a field that all resources have',
    ],
    ['a label with a control character', { fields: { depth: text({ label: 'De\u001b[31mpth' }) } }, 'needs a label'],
    ['a label that reorders text', { fields: { depth: text({ label: 'De\u202epth' }) } }, 'needs a label'],
    ['an empty label', { fields: { depth: text({ label: ' ' }) } }, 'needs a label'],
    ['an unknown role', { fields: { depth: { ...text({ label: 'Depth' }), role: 'depth' } } }, 'The role "depth"'],
    [
      'a cost that is not money',
      { fields: { cost: decimal({ label: 'Cost', role: 'cost' }) } },
      'message-queue.cost" has the role cost, so it needs to be money per hour or per month',
    ],
    [
      'a billed amount that may be rounded',
      { fields: { cost: money({ label: 'Cost', role: 'billed-amount' }) } },
      'needs to be exact money',
    ],
    [
      'a billed product that is a number',
      { fields: { product: decimal({ label: 'Product', role: 'billed-product' }) } },
      'needs to be a text, an id or a moment',
    ],
    [
      'a cost without a period',
      { fields: { cost: money({ label: 'Cost', role: 'cost' }) } },
      'money per hour or per month',
    ],
    [
      'addresses that are texts',
      { fields: { ips: setOf(text({ label: 'IPs', role: 'address' })) } },
      'has the role address, so it needs to be of the type address',
    ],
    ['a group of 10 KB', { fields: { depth: text({ label: 'Depth', group: 'x'.repeat(10_000) }) } }, 'The group of'],
    [
      'words with a control character',
      { fields: { depth: text({ label: 'Depth', words: { a: '\u0007' } }) } },
      'The words of the field',
    ],
    ['a text as words', { fields: { depth: { ...text({ label: 'Depth' }), words: 7 } } }, 'The words of the field'],
    ['no allowed value', { fields: { mode: oneOf([], { label: 'Mode' }) } }, 'allows no value'],
    [
      'the same within records',
      { fields: { rules: records({ Port: text({ label: 'Port' }) }, { label: 'Rules' }) } },
      'message-queue.rules.Port',
    ],
    [
      'a type that core does not have',
      { fields: { depth: { ...text({ label: 'Depth' }), type: 'fathoms' } } },
      'The type "fathoms" of the field "message-queue.depth" is unknown. Use text, integer,',
    ],
    ['no field in place of one', { fields: { depth: null } }, 'The type "undefined" of the field'],
    ['a set of sets', { fields: { depth: setOf(setOf(text({ label: 'Depth' })) as never) } }, 'the values of its set'],
    ['one of nothing', { fields: { mode: { ...text({ label: 'Mode' }), type: 'one-of' } } }, 'allows no value'],
    ['no fields', { fields: undefined }, 'declares no fields'],
  ])('is refused with %s', (_name, change, message) => {
    expect(problemsWith(change)).toContain(message);
  });

  it('may use a category that its manifest declares', () => {
    expect(entityProblems({ ...queue, category: 'plumbing' }, ['plumbing'])).toEqual([]);
  });

  it('is shown shortened and escaped in messages', () => {
    const message = problemsWith({ id: `<script>\u001b${'x'.repeat(10_000)}` });

    expect(message).toContain('<script>\\u001b');
    expect(message.length).toBeLessThan(1000);
  });
});
