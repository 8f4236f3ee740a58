/** A moment, or undefined for the year 1, which the API writes for "never". */
export const realMoment = (moment: string | null | undefined): string | undefined =>
  moment && !moment.startsWith('0001-') ? moment : undefined;
