/** A timestamp as text (RFC 3339) in UTC with microseconds, so that a cursor or an `at` derived from it is exact. */
export function moment(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
