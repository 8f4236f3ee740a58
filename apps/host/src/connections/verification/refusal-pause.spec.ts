import { refusalPause } from './connection-status.js';

const MINUTE_MS = 60_000;

describe('refusalPause', () => {
  it('doubles from a quarter of an hour to six hours, and stays there', () => {
    const pauses: number[] = [];
    for (let refusedFor = 0; pauses.length < 8; refusedFor += pauses.at(-1) ?? 0) pauses.push(refusalPause(refusedFor));

    expect(pauses.map((pause) => pause / MINUTE_MS)).toEqual([15, 15, 30, 60, 120, 240, 360, 360]);
  });
});
