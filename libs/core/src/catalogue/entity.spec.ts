import { type Attributes, defineEntity } from './entity.js';
import { flag, integer, money, oneOf, records, setOf, text } from './fields.js';

const queue = defineEntity({
  id: 'message-queue',
  title: { one: 'Message queue', many: 'Message queues' },
  category: 'apps',
  icon: 'list',
  fields: {
    depth: integer({ label: 'Depth' }),
    mode: oneOf(['fifo', 'standard'], { label: 'Mode', optional: true }),
    cost: money({ label: 'Monthly cost', per: 'month', role: 'cost', optional: true }),
    topics: setOf(text({ label: 'Topics' })),
    consumers: records(
      { name: text({ label: 'Name' }), paused: flag({ label: 'Paused', optional: true }) },
      { label: 'Consumers' },
    ),
  },
});

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

describe('the attributes of an entity', () => {
  it('are those of its fields, by name', () => {
    expect(Object.keys(queue.fields)).toEqual(['depth', 'mode', 'cost', 'topics', 'consumers']);
  });

  it('have the types that its fields say', () => {
    interface Expected {
      readonly depth: number;
      readonly topics: readonly string[];
      readonly consumers: readonly { readonly name: string; readonly paused?: boolean }[];
      readonly mode?: 'fifo' | 'standard';
      readonly cost?: { readonly amount: number; readonly currency: string };
    }
    const attributes: Attributes<typeof queue> = { depth: 1, topics: [], consumers: [{ name: 'a' }] };
    const expected: Expected = attributes;
    const back: Attributes<typeof queue> = expected;
    const optionalNames: Same<Exclude<keyof Expected, keyof Attributes<typeof queue>>, never> = true;

    expect([back, optionalNames]).toEqual([attributes, true]);
    // @ts-expect-error the number of messages is required
    const lacking: Attributes<typeof queue> = { topics: [], consumers: [] };
    // @ts-expect-error a mode that the entity does not allow
    const wrong: Attributes<typeof queue> = { ...attributes, mode: 'random' };
    expect([lacking, wrong]).toHaveLength(2);
  });
});
