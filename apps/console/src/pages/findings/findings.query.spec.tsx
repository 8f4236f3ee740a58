import { describe, expect, it } from 'vitest';
import { findingFilter } from './findings.query';

describe('the filter of findings', () => {
  it('is of open findings unless another state is chosen, as on the page and in its export', () => {
    const given = ({ severity, state, query }: ReturnType<typeof findingFilter>) => ({ severity, state, query });

    expect(given(findingFilter({}))).toEqual({ severity: undefined, state: ['open'], query: undefined });
    expect(given(findingFilter({ severity: 'high', state: 'muted', query: '' }))).toEqual({
      ...{ severity: ['high'], state: ['muted'], query: undefined },
    });
  });
});
