import { type Dice } from './dice.js';

/** The account's first and last day: constant, so that the same seed always results in the same dates. */
const FIRST_MS = Date.UTC(2019, 0, 7);
const LAST_MS = Date.UTC(2026, 7, 1);

const DAY_MS = 86_400_000;

const text = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** When the row at this position of `count` was created, later rows later. RFC 3339 in whole seconds. */
export const createdAt = (index: number, count: number): string =>
  text(FIRST_MS + Math.floor(((index + 0.5) / Math.max(count, 1)) * (LAST_MS - FIRST_MS)));

/** A time between a date and the account's last day. */
export const laterThan = (date: string, dice: Dice): string => {
  const from = Date.parse(date) / 1000;
  return text(dice.between(from, Math.max(from, LAST_MS / 1000)) * 1000);
};

/** A time in the account's last weeks, when its newest backups were created. */
export const lately = (dice: Dice): string => text(LAST_MS - dice.between(1, 28 * 24 * 60) * 60_000);

/** The next backup window, after the account's last day. */
export const nextBackupWindow = (dice: Dice): { start: string; end: string } => {
  const start = LAST_MS + dice.between(0, 6) * DAY_MS;
  return { start: text(start), end: text(start + DAY_MS - 3_600_000) };
};
