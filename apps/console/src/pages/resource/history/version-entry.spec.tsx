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

describe('what happened to a resource', () => {
  it('is told by what each version followed', () => {
    expect(versionEvents(VERSIONS, false).map(({ type }) => type)).toEqual([
      'changed',
      'returned',
      'gone',
      'changed',
      'seen',
    ]);
  });

  it('is not told of a version while the one before it is not known', () => {
    expect(versionEvents(VERSIONS.slice(0, 2), true).map(({ type }) => type)).toEqual(['changed']);
  });
});
