import { Redactor } from '../redaction/redactor.js';
import { type Logger } from '../wiring/connection-tokens.js';
import { redactingLogger, SILENT_LOGGER } from './open-connection.js';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

describe('redactingLogger', () => {
  it.each(LEVELS)('passes %s on at its level, without secrets', (level) => {
    const lines: unknown[] = [];
    const logger = { ...SILENT_LOGGER, [level]: (data: object, message: string) => lines.push([data, message]) };

    redactingLogger(logger, new Redactor(['dop_v1_secret']))[level]({ token: 'dop_v1_secret' }, 'with dop_v1_secret');

    expect(lines).toEqual([[{ token: '[redacted]' }, 'with [redacted]']]);
  });

  it('calls the logger as its own method', () => {
    class Counting implements Logger {
      count = 0;
      debug = (): void => undefined;
      warn = (): void => undefined;
      error = (): void => undefined;
      info(): void {
        this.count += 1;
      }
    }
    const counting = new Counting();

    redactingLogger(counting, new Redactor([])).info({}, 'once');

    expect(counting.count).toBe(1);
  });

  it('says nothing through the silent logger', () => {
    for (const level of LEVELS) expect(SILENT_LOGGER[level]({}, 'nothing')).toBeUndefined();
  });
});
