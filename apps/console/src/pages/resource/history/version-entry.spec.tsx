import { describe, expect, it } from 'vitest';
import { versionEvents } from './version-entry';

const version = (day: number, gone = false) => ({
  validFrom: `2026-11-0${day}T00:00:00Z`,
  validTo: null,
  gone,
  runId: null,
  changes: [],
});

const VERSIONS = [version(5), version(4), version(3, true), version(2), version(1)];

describe('the entry of a version', () => {
  it('depends on the previous version', () => {
    expect(versionEvents(VERSIONS, false).map(({ type }) => type)).toEqual([
      'changed',
      'returned',
      'gone',
      'changed',
      'seen',
    ]);
  });

  it('is hidden until the previous version is known', () => {
    expect(versionEvents(VERSIONS.slice(0, 2), true).map(({ type }) => type)).toEqual(['changed']);
  });
});
