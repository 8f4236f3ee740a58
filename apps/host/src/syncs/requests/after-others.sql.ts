/**
 * Now, but after every run that a connection has: the latest run is the one that was requested last, also where a clock was set back meanwhile.
 * Parameter 1: connection.
 */
export const AFTER_OTHERS = `greatest(now(), (
  select max(requested_at) + interval '1 millisecond' from sync_run as other where other.connection_id = $1))`;
