import type { Redactor } from '../redaction/redactor.js';
import { redactValue } from '../redaction/redact-value.js';
import type { Logger } from '../wiring/logger.types.js';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** A logger through which no secret of the connection passes, whatever a plugin writes to it. */
export function redactingLogger(logger: Logger, redactor: Redactor): Logger {
  const levels = LEVELS.map((level) => [
    level,
    (data: object, message: string): void =>
      logger[level](redactValue(data, redactor) as object, redactor.redact(message)),
  ]);
  return Object.fromEntries(levels) as unknown as Logger;
}
