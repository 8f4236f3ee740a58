import { ValidateBy } from 'class-validator';
import { nextTick } from './next-tick.js';

const FIELDS = 5;

/** A cron expression with five fields and at least one due time. Seconds would be too frequent, and the 30th of February never occurs. */
export const IsCron = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCron',
    validator: {
      validate: (value) => typeof value === 'string' && problemOf(value) === undefined,
      defaultMessage: (facts) => `$property ${problemOf(facts?.value) ?? 'is malformed'}`,
    },
  });

function problemOf(value: unknown): string | undefined {
  const example = 'write five fields, as in "*/5 * * * *"';
  if (typeof value !== 'string') return `must be a cron expression: ${example}`;
  if (value.trim().split(/\s+/).length !== FIELDS) return `must have ${FIELDS} fields: ${example}`;
  try {
    nextTick({ cron: value, timeZone: 'UTC', intervalSeconds: null }, new Date());
    return undefined;
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}; ${example}`;
  }
}
