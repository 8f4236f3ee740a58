/** Default schedules: tasks whose resources change often run often. Cron expressions with five fields, UTC. */
export const SCHEDULES = {
  everyFiveMinutes: '*/5 * * * *',
  hourly: '0 * * * *',
  everySixHours: '0 */6 * * *',
  daily: '0 3 * * *',
} as const;
