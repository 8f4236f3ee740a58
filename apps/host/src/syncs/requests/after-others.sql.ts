/**
 * The current time, but after all syncs of a connection, so that the sync requested last is the latest even if a clock
 * was set back. Parameter 1: connection.
 */
export const AFTER_OTHERS = `greatest(now(), (
  select max(requested_at) + interval '1 millisecond' from sync_run as other where other.connection_id = $1))`;
