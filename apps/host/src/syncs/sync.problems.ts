import { ProblemError } from '../http/problems/problem.error.js';

/** What requests about syncs are refused with. */
export const syncProblem = {
  notFound: (what: string, id: string): ProblemError =>
    new ProblemError({ status: 404, title: 'Not found', detail: `There is no ${what} ${id}.` }),

  conflict: (detail: string): ProblemError => new ProblemError({ status: 409, title: 'Not possible now', detail }),
};
