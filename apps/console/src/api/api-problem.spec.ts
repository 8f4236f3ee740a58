import { describe, expect, it } from 'vitest';
import { ApiProblem, isProblem } from './api-problem';
import { ServerUnreachableError } from './server-unreachable.error';

const FACTS = { type: '', title: 'Sync is over', status: 409, detail: '', instance: '' };

describe('isProblem', () => {
  it('goes by the code', () => {
    const error = new ApiProblem({ ...FACTS, code: 'sync-over' });

    expect(isProblem(error, 'sync-over')).toBe(true);
    expect(isProblem(error, 'nothing-to-approve', 'sync-over')).toBe(true);
    expect(isProblem(error, 'nothing-to-approve')).toBe(false);
  });

  it.each([new ApiProblem(FACTS), new ServerUnreachableError(), undefined])('finds no code in %s', (error) => {
    expect(isProblem(error, 'sync-over')).toBe(false);
  });
});
