import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '../../../test/render';
import { SearchedUpTo } from './searched-up-to';

describe('what a search says that is still going on', () => {
  it.each([
    ['name', 'build-nyc3-0001200', /^Still searching; everything up to build-nyc3-0001200 is listed…$/],
    ['-createdAt', '2020-01-31T12:30:00.000Z', /^Still searching; everything up to .* ago .*is listed…$/],
    ['name', undefined, /^Still searching…$/],
  ])('by %s and %s', (sort, reached, text) => {
    renderInApp(<SearchedUpTo sort={sort} reached={reached} />);

    expect(screen.getByRole('status').textContent).toMatch(text);
  });
});
