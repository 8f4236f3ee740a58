/** Schedules of tasks: what changes often is read often. Cron expressions of five fields, UTC. */
export const SCHEDULES = {
  everyFiveMinutes: '*/5 * * * *',
  hourly: '0 * * * *',
  everySixHours: '0 */6 * * *',
  daily: '0 3 * * *',
} as const;
