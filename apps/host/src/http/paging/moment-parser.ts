import { ValidateBy } from 'class-validator';

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

const MINUTE_MS = 60_000;

/**
 * Parses a timestamp (RFC 3339, section 5.6) and converts it to UTC with microseconds for PostgreSQL. A `Date` would
 * lose three digits. A leap second counts as the following second.
 *
 * @returns undefined for an invalid timestamp: a nonexistent day, a missing offset, a year outside 1 to 9999.
 */
export function parseMoment(text: string): string | undefined {
  const [, day, hour, minute, second, fraction = '', sign, offsetHour, offsetMinute] = RFC_3339.exec(text) ?? [];
  if (!day || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  if (Number(offsetHour ?? 0) > 23 || Number(offsetMinute ?? 0) > 59) return undefined;
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return undefined;

  const ahead = (sign === '-' ? -1 : 1) * (Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0));
  const minutes = Number(hour) * 60 + Number(minute) - ahead;
  const utc = new Date(midnight.getTime() + minutes * MINUTE_MS + Number(second) * 1000).toISOString();
  if (!/^\d{4}-/.test(utc) || utc.startsWith('0000')) return undefined;
  return `${utc.slice(0, 19)}.${fraction.slice(0, 6).padEnd(6, '0')}Z`;
}

/** `parseMoment` for an optional parameter. */
export const optionalMoment = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : parseMoment(text);

/** Validates a timestamp like {@link parseMoment}. */
export const IsMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => typeof value === 'string' && parseMoment(value) !== undefined,
      defaultMessage: () =>
        '$property must be a moment like 2026-01-31T12:00:00Z (RFC 3339); in an address, + is written %2B',
    },
  });
