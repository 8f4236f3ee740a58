/** A moment as text (RFC 3339) in UTC, to the microsecond: a cursor or an `at` made of it names the same moment again. */
export function moment(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
