import { FailedLoginLimit } from './failed-login.limit.js';

const ADDRESS = '192.0.2.1';

async function limitAfter(failures: number, ...good: readonly string[]): Promise<FailedLoginLimit> {
  const limit = new FailedLoginLimit();
  for (const hash of good) limit.succeeded(hash);
  for (let n = 0; n < failures; n += 1) await limit.failed(ADDRESS, `wrong-${n}`);
  return limit;
}

describe('FailedLoginLimit', () => {
  it('hears an address nine times wrong, and not ten times wrong', async () => {
    const [nine, ten] = [await limitAfter(9), await limitAfter(10)];

    expect(await nine.refusedFor(ADDRESS, 'new')).toBeUndefined();
    expect(await ten.refusedFor(ADDRESS, 'new')).toBeGreaterThan(50);
  });

  it('hears other addresses', async () => {
    const limit = await limitAfter(10);

    expect(await limit.refusedFor('192.0.2.2', 'new')).toBeUndefined();
  });

  it('hears a token that was good before, until it fails', async () => {
    const limit = await limitAfter(10, 'good');

    const before = await limit.refusedFor(ADDRESS, 'good');
    await limit.failed(ADDRESS, 'good');
    const after = await limit.refusedFor(ADDRESS, 'good');

    expect(before).toBeUndefined();
    expect(after).toBeDefined();
  });

  it('remembers a thousand good tokens, and forgets the oldest first', async () => {
    const limit = await limitAfter(10, 'oldest', ...Array.from({ length: 1000 }, (_, n) => `good-${n}`));

    expect(await limit.refusedFor(ADDRESS, 'oldest')).toBeDefined();
    expect(await limit.refusedFor(ADDRESS, 'good-0')).toBeUndefined();
  });
});
