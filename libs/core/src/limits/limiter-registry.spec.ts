import { VirtualTime } from '../../test/virtual-time.js';
import { Secret } from '../credentials/secret.js';
import { LimiterRegistry } from './limiter-registry.js';
import type { Permit } from './permit.types.js';

const BUDGET = { limits: [{ name: 'burst', requests: 2, windowMs: 1000 }], concurrency: 2 };
const token = (value: string): Secret<object> => new Secret({ token: value });

describe('LimiterRegistry', () => {
  it('gives the same limiter to everyone with the same token', () => {
    const registry = new LimiterRegistry();

    const one = registry.forToken('fake', token('a'), BUDGET);
    const other = registry.forToken('fake', token('a'), BUDGET);

    expect(other).toBe(one);
  });

  it('gives another limiter for another token, and for the same token at another provider', () => {
    const registry = new LimiterRegistry();

    const one = registry.forToken('fake', token('a'), BUDGET);
    const others = [registry.forToken('fake', token('b'), BUDGET), registry.forToken('real', token('a'), BUDGET)];

    expect(new Set([one, ...others]).size).toBe(3);
  });

  it('keeps a limiter that somebody holds and has not used yet', () => {
    const registry = new LimiterRegistry(new VirtualTime());

    const one = registry.forToken('fake', token('a'), BUDGET);
    registry.forToken('fake', token('b'), BUDGET);
    const again = registry.forToken('fake', token('a'), BUDGET);

    expect(again).toBe(one);
  });

  it('keeps a limiter that was given back while a request of it still counts, and forgets it then', () => {
    const clock = new VirtualTime();
    const registry = new LimiterRegistry(clock);
    const one = registry.forToken('fake', token('a'), BUDGET);
    one.acquire({ path: '/', task: 'list' }).subscribe((permit: Permit) => permit.release());

    registry.giveBack(one);
    clock.advanceTo(999);
    const counting = registry.forToken('fake', token('a'), BUDGET);
    registry.giveBack(counting);
    clock.advanceTo(1000);
    const later = registry.forToken('fake', token('a'), BUDGET);

    expect(counting).toBe(one);
    expect(later).not.toBe(one);
  });

  it('keeps a limiter until its last holder gave it back', () => {
    const registry = new LimiterRegistry(new VirtualTime());
    const one = registry.forToken('fake', token('a'), BUDGET);
    registry.forToken('fake', token('a'), BUDGET);

    registry.giveBack(one);
    const held = registry.forToken('fake', token('a'), BUDGET);
    registry.giveBack(one);
    registry.giveBack(one);
    registry.giveBack(one);
    const forgotten = registry.forToken('fake', token('a'), BUDGET);

    expect(held).toBe(one);
    expect(forgotten).not.toBe(one);
  });
});
