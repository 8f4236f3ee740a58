import { describe, expect, it } from 'vitest';
import { withoutRepeats, whyEmpty, SearchedUpTo } from './inventory-table';
import { screen } from '@testing-library/react';
import { renderInApp } from '../../../test/render';

describe('withoutRepeats', () => {
  it('shows a row once that is on two pages, in its latest state', () => {
    const items = [
      { id: 'a', name: 'a' },
      { id: 'b', name: 'b' },
      { id: 'a', name: 'renamed' },
    ];

    expect(withoutRepeats(items)).toEqual([
      { id: 'a', name: 'renamed' },
      { id: 'b', name: 'b' },
    ]);
  });
});

describe('an empty list', () => {
  it.each([{ q: 'web' }, { tag: ['web'] }, { at: '2026-01-01T00:00:00Z', region: ['fra1'] }])(
    'mentions the active filters: %o',
    (search) => expect(whyEmpty(search, 'servers')).toContain('match these filters'),
  );

  it.each([
    [{}, 'Start a sync'],
    [{ q: '', tag: [], state: 'present', sort: '-name' }, 'Start a sync'],
    [{ state: 'all' }, 'Start a sync'],
    [{ state: 'gone' }, 'was deleted'],
    [{ at: '2026-01-01T00:00:00Z' }, 'Choose a later time'],
  ] as const)('mentions no filters if none is active: %o', (search, words) => {
    expect(whyEmpty(search as Parameters<typeof whyEmpty>[0], 'servers')).toContain(words);
    expect(whyEmpty(search as Parameters<typeof whyEmpty>[0], 'servers')).not.toContain('filters');
  });
});

describe('the message of a running search', () => {
  it.each([
    ['name', 'build-nyc3-0001200', /^Still searching, so far up to build-nyc3-0001200…$/],
    ['-createdAt', '2020-01-31T12:30:00.000Z', /^Still searching, so far up to .* ago .*…$/],
    ['name', undefined, /^Still searching…$/],
  ])('by %s and %s', (sort, reached, text) => {
    renderInApp(<SearchedUpTo sort={sort} reached={reached} />);

    const status = screen.getByRole('status');
    expect(status.textContent).toBe('Still searching');
    expect(status.parentElement?.textContent).toMatch(text);
  });
});
