import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../../api/api-problem';
import { errorPlace } from './error-place';

const at = (position?: number) =>
  new ApiProblem({ type: 'about:blank', title: 'Invalid SQL', status: 400, detail: 'No.', instance: 'r', position });

describe('where a query is wrong', () => {
  it.each([
    ['a word', 'select regoin from server', 8, 'regoin'],
    ['a symbol', 'select * fro server', 8, '*'],
    ['a word after characters beyond the BMP', `select '😀', regoin`, 13, 'regoin'],
  ])('is %s', (_what, query, position, wrong) => {
    const place = errorPlace(query, at(position));

    expect(query.slice(place?.from, place?.to)).toBe(wrong);
  });

  it('is the last character if something is missing at the end', () => {
    expect(errorPlace('select 1 +  ', at(13))).toEqual({ from: 9, to: 12 });
  });

  it('is unknown without a position', () => {
    expect(errorPlace('select 1', at())).toBeUndefined();
    expect(errorPlace('select 1', new Error('lost'))).toBeUndefined();
  });
});
