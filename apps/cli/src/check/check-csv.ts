import { FINDING_CSV_COLUMNS, type FindingRow, type Judgement } from '@maestro/checks';
import { CSV_FORMAT, type Resource } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import { bySeverity, type CheckReport } from './check-report.js';

/**
 * Findings as CSV, the worst first, with the columns that files of a host begin with. What is unknown has rows of the
 * state `unknown`, without a resource if nothing is known. Text that a spreadsheet would run as a formula is defused.
 */
export const checkCsv = ({ judgements }: CheckReport): string =>
  stringify(
    [...judgements]
      .sort(bySeverity)
      .flatMap(rowsOf)
      .map((row) => FINDING_CSV_COLUMNS.map(({ cell }) => cell(row))),
    { ...CSV_FORMAT, header: true, columns: FINDING_CSV_COLUMNS.map(({ heading }) => heading) },
  );

function rowsOf({ prepared: { check }, found, unknown, undecided }: Judgement): FindingRow[] {
  const { id, title, severity, category } = check;
  const row = { check: id, title, severity, category };
  return [
    ...found.map(({ resource, saves }) => ({ ...row, state: 'open', resource: shown(resource), saves })),
    ...(unknown === undefined ? [] : [{ ...row, state: 'unknown', reason: unknown }]),
    ...undecided.map(({ resource, reason }) => ({ ...row, state: 'unknown', resource: shown(resource), reason })),
  ];
}

const shown = ({ key: { kind, uid }, name, region }: Resource): FindingRow['resource'] => ({ name, kind, uid, region });
