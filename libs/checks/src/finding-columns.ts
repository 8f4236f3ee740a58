import type { CheckCategory, CheckSeverity } from '@maestro/core';

/** What a table shows of a finding, in a host and without one. */
export interface FindingRow {
  readonly severity: CheckSeverity;
  /** Of the check. */
  readonly title: string;
  /** Such as `open`, or `unknown` where the check could not tell. */
  readonly state: string;
  /** Absent if the check is unknown for all resources. */
  readonly resource?: {
    readonly name: string;
    readonly kind: string;
    readonly uid: string;
    readonly region?: string | null | undefined;
  };
  /** What could be saved a month. */
  readonly saves?: { readonly amount: number; readonly currency: string } | null | undefined;
  readonly category: CheckCategory;
  /** The id of the check. */
  readonly check: string;
  /** Why it is unknown. */
  readonly reason?: string | null | undefined;
}

/** A column of a table of findings. */
export interface FindingColumn<Row> {
  readonly heading: string;
  readonly cell: (finding: Row) => string | number | null | undefined;
}

/** The columns that files of `maestro check` and of a host have in common, in their order. */
export const FINDING_CSV_COLUMNS: readonly FindingColumn<FindingRow>[] = [
  { heading: 'Severity', cell: ({ severity }) => severity },
  { heading: 'Title', cell: ({ title }) => title },
  { heading: 'State', cell: ({ state }) => state },
  { heading: 'Resource', cell: ({ resource }) => resource?.name },
  { heading: 'Kind', cell: ({ resource }) => resource?.kind },
  { heading: 'ID at provider', cell: ({ resource }) => resource?.uid },
  { heading: 'Region', cell: ({ resource }) => resource?.region },
  { heading: 'Saves a month', cell: ({ saves }) => saves?.amount },
  { heading: 'Currency', cell: ({ saves }) => saves?.currency },
  { heading: 'Category', cell: ({ category }) => category },
  { heading: 'Check', cell: ({ check }) => check },
  { heading: 'Reason', cell: ({ reason }) => reason },
];
