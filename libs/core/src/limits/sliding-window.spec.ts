import { SlidingWindow } from './sliding-window.js';

const windowOf = (requests: number, path?: string): SlidingWindow =>
  new SlidingWindow({ name: 'burst', requests, windowMs: 1000, path });

describe('SlidingWindow', () => {
  it('counts a request from when it is sent until a window after its answer', () => {
    const window = windowOf(1);

    window.take();
    const whileSent = window.hasRoom(5000);
    window.answered(6000);
    const rooms = [6000, 6999, 7000].map((now) => window.hasRoom(now));

    expect(whileSent).toBe(false);
    expect(rooms).toEqual([false, false, true]);
  });

  it('tells when the oldest request expires, and nothing while only an answer can free a place', () => {
    const window = windowOf(2);
    window.take();
    window.take();

    const before = window.freeAt();
    window.answered(10);
    window.answered(400);
    const after = window.freeAt();
    window.used(1010);
    const later = window.freeAt();

    expect([before, after, later]).toEqual([undefined, 1010, 1400]);
  });

  it('takes the size that the provider states, but never less than one request', () => {
    const window = windowOf(5);

    const sizes = [12.9, 0, -3].map((size) => {
      window.resize(size);
      return window.requests;
    });

    expect(sizes).toEqual([12, 1, 1]);
  });

  it('covers every path, or those that begin with its own', () => {
    const all = windowOf(1);
    const cdn = windowOf(1, '/v2/cdn');

    const covered = [
      all.covers({ path: '/v2/droplets' }),
      cdn.covers({ path: '/v2/cdn/endpoints' }),
      cdn.covers({ path: '/v2/droplets' }),
    ];

    expect(covered).toEqual([true, true, false]);
  });

  it('counts right over many thousand requests', () => {
    const window = windowOf(10);

    for (let now = 0; now < 5000; now += 1) {
      window.take();
      window.answered(now);
    }

    expect(window.used(4999)).toBe(1000);
    expect(window.used(5500)).toBe(499);
    expect(window.used(6000)).toBe(0);
  });
});
