import { ProblemError } from '../../http/problems/problem.error.js';

/** What requests about syncs are refused with. */
export const syncProblem = {
  notFound: (what: string, id: string): ProblemError =>
    new ProblemError({ status: 404, title: 'Not found', detail: `There is no ${what} ${id}.` }),

  conflict: (detail: string): ProblemError => new ProblemError({ status: 409, title: 'Not possible now', detail }),
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id from a path. @throws {ProblemError} 404 for what is no id, which names nothing. */
export function existing(id: string): string {
  if (!UUID.test(id)) throw noSync(id);
  return id;
}

/** What is answered where there is nothing with an id. */
export const noSync = (id: string): ProblemError =>
  new ProblemError({ status: 404, title: 'Not found', detail: `There is nothing with the id ${id}.` });
