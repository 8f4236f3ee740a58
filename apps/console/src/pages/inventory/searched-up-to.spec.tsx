import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '../../../test/render';
import { SearchedUpTo } from './searched-up-to';

describe('what a search says that is still going on', () => {
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
