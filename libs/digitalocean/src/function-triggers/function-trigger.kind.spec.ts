import { functionTriggerKind } from './function-trigger.kind.js';

const mapped = (row: object) =>
  functionTriggerKind.resource({ name: 'nightly', function: 'send', ...row }, { id: 'fn-1' });

describe('a trigger of a function', () => {
  it('is a member of its namespace, and shows when it runs without what it runs with', () => {
    const trigger = mapped({ is_enabled: true, scheduled_details: { cron: '0 3 * * *', body: { pin: 'hidden' } } });

    expect(trigger).toMatchObject({
      ...{ key: { uid: 'fn-1/nightly' }, active: true },
      attributes: { cron: '0 3 * * *', functionName: 'send' },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.function-namespace', uid: 'fn-1' } }],
    });
    expect(JSON.stringify(trigger)).not.toContain('hidden');
  });

  it.each([false, null, undefined])('is not active with is_enabled %p', (is_enabled) => {
    expect(mapped({ is_enabled }).active).toBe(false);
  });
});
