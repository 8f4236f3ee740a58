import { nextTick } from '../../timing/next-tick.js';

/** Over which time messages are collected. */
export const DIGESTS = ['hour', 'day', 'week'] as const;

/** Days of the week, as in cron expressions. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Hours of a day in which nobody wants to be disturbed. They may go beyond midnight. */
export interface QuietHours {
  /** `22:00` */
  readonly from: string;
  readonly to: string;
}

/** When messages are sent. */
export interface SendingTime {
  /** Null: at once. */
  readonly digest: (typeof DIGESTS)[number] | null;
  /** Of digests of a day or a week: `09:00`. */
  readonly at: string;
  /** Of digests of a week. */
  readonly weekday: (typeof WEEKDAYS)[number];
  /** IANA. */
  readonly timeZone: string;
  /** Null: none. */
  readonly quietHours: QuietHours | null;
  /** Whether errors and critical findings are still sent at once. */
  readonly urgentAtOnce: boolean;
}

/**
 * When a message is sent that is written now: at the end of its digest, and not in quiet hours. Days have 23 to 25 hours
 * where clocks change.
 *
 * @returns undefined: at once.
 */
export function sentLater(time: SendingTime, isUrgent: boolean, now: Date): Date | undefined {
  if (time.urgentAtOnce && isUrgent) return undefined;
  const due = time.digest === null ? now : tick(cronOf(time), time.timeZone, now);
  const { quietHours, timeZone } = time;
  const sent =
    quietHours && isWithin(quietHours, clockAt(due, timeZone)) ? tick(daily(quietHours.to), timeZone, due) : due;
  return sent > now ? sent : undefined;
}

const tick = (cron: string, timeZone: string, after: Date): Date =>
  nextTick({ cron, timeZone, intervalSeconds: null }, after);

/** The cron expression of every day at a time. */
function daily(time: string, weekday = '*'): string {
  const [hour, minute] = time.split(':').map(Number);
  return `${minute} ${hour} * * ${weekday}`;
}

function cronOf({ digest, at, weekday }: SendingTime): string {
  if (digest === 'hour') return '0 * * * *';
  return daily(at, digest === 'week' ? String(WEEKDAYS.indexOf(weekday)) : undefined);
}

/** The time of a day in a zone: `22:05`. */
const clockAt = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);

const isWithin = ({ from, to }: QuietHours, clock: string): boolean =>
  from < to ? clock >= from && clock < to : clock >= from || clock < to;
