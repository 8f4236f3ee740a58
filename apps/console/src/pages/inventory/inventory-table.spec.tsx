import { describe, expect, it, vi } from 'vitest';
import { ApiProblem, ServerUnreachableError } from '../../api/api-problem';
import { NoList, withoutRepeats, whyEmpty, SearchedUpTo } from './inventory-table';
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

describe('a list that was refused', () => {
  const refused = (error: { readonly field: string; readonly message: string; readonly position?: number }) =>
    new ApiProblem({
      type: 'urn:problem-type:maestro:invalid-request',
      code: 'invalid-request',
      title: 'Invalid request',
      status: 400,
      detail: `${error.field}: ${error.message}`,
      instance: 'r-42',
      errors: [error],
    });

  it('leaves a mistake in the query to its field, and does not offer the same request again', () => {
    const error = refused({ field: 'query', message: 'kind: drop is not known.', position: 5 });
    renderInApp(<NoList error={error} onRetry={vi.fn()} />);

    expect(screen.getByText('The query has a mistake')).toBeTruthy();
    expect(screen.queryByText(/drop is not known/)).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([refused({ field: 'region', message: 'It is too long.' }), new ServerUnreachableError()])(
    'shows any other error: %s',
    (error) => {
      renderInApp(<NoList error={error} onRetry={vi.fn()} />);

      expect(screen.getByRole('alert')).toBeTruthy();
      expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    },
  );
});
