import { ProblemError } from '../../http/problems/problem.error.js';

/** Rows of a sheet, with the headings (Excel specifications and limits). */
const MAX_ROWS = 1_048_576;

/** @throws ProblemError 400 if a sheet of Excel cannot hold so many rows. */
export function problemOfLength(rows: number): void {
  if (rows > MAX_ROWS)
    throw new ProblemError(
      'invalid-request',
      `The feed has more resources than the ${MAX_ROWS} rows of a sheet of Excel. Filter it, or read it as CSV.`,
    );
}
