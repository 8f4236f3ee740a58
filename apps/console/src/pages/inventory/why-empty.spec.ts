import { describe, expect, it } from 'vitest';
import { whyEmpty } from './why-empty';

describe('an empty list', () => {
  it.each([{ q: 'web' }, { tag: ['web'] }, { at: '2026-01-01T00:00:00Z', region: ['fra1'] }])(
    'blames the filters that are set: %o',
    (search) => expect(whyEmpty(search, 'servers')).toContain('match these filters'),
  );

  it.each([
    [{}, 'Start a sync'],
    [{ q: '', tag: [], state: 'present', sort: '-name' }, 'Start a sync'],
    [{ state: 'all' }, 'Start a sync'],
    [{ state: 'gone' }, 'was deleted'],
    [{ at: '2026-01-01T00:00:00Z' }, 'Choose a later time'],
  ] as const)('blames no filter where none is set: %o', (search, words) => {
    expect(whyEmpty(search as Parameters<typeof whyEmpty>[0], 'servers')).toContain(words);
    expect(whyEmpty(search as Parameters<typeof whyEmpty>[0], 'servers')).not.toContain('filters');
  });
});
