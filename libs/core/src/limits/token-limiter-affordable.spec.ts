import { VirtualTime } from '../../test/virtual-time.js';
import { type LimitedRequest, TokenLimiter } from './token-limiter.js';

const MINUTE = 60_000;
const BURST = { name: 'burst', requests: 250, windowMs: MINUTE };
const HOURLY = { name: 'hourly', requests: 5000, windowMs: 60 * MINUTE, stated: true };
const CDN = { name: 'cdn', requests: 5, windowMs: 10_000, path: '/cdn' };

describe('what a task may still send', () => {
  const clock = new VirtualTime();
  const limiterOf = (...limits: ConstructorParameters<typeof TokenLimiter>[0]['limits']) =>
    new TokenLimiter({ limits, concurrency: 10 }, clock);
  const use = (limiter: TokenLimiter, request: LimitedRequest, remaining?: number) =>
    limiter.acquire(request).subscribe((permit) => permit.release({ remaining }));
  const servers = { path: '/droplets', task: 'servers' };

  it('is half of what the tightest window has left', () => {
    expect(limiterOf(BURST, HOURLY).affordable('servers')).toBe(125);
    expect(limiterOf(HOURLY).affordable('servers')).toBe(2500);
    expect(limiterOf().affordable('servers')).toBe(Infinity);
  });

  it('falls with what was sent, and with what the provider says is left', () => {
    const limiter = limiterOf(HOURLY);

    use(limiter, servers);
    const afterOne = limiter.affordable('servers');
    use(limiter, servers, 30);

    expect([afterOne, limiter.affordable('servers')]).toEqual([2499, 15]);
  });

  it('heeds the limit of a path only for tasks that use it', () => {
    const limiter = limiterOf(BURST, CDN);

    use(limiter, { path: '/cdn/endpoints', task: 'cdns' });

    expect(limiter.affordable('cdns')).toBe(2);
    expect(limiter.affordable('servers')).toBe(124);
  });

  it('is nothing while the token, or the task, must wait', () => {
    const held = limiterOf(HOURLY);
    held.hold({ path: '/droplets' }, clock.now() + 2 * MINUTE);
    const parked = limiterOf(HOURLY);
    parked.park('servers', clock.now() + 2 * MINUTE);

    expect(held.affordable('servers')).toBe(0);
    expect(parked.affordable('servers')).toBe(0);
    expect(parked.affordable('volumes')).toBe(2500);
  });
});
