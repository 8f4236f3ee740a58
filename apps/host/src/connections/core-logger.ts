import type { Logger as CoreLogger } from '@maestro/core';
import { Logger } from '@nestjs/common';

/** What plugins log, in the host's own log. */
export function coreLogger(context: string): CoreLogger {
  const logger = new Logger(context);
  return {
    debug: (data, msg) => logger.debug({ ...data, msg }),
    info: (data, msg) => logger.log({ ...data, msg }),
    warn: (data, msg) => logger.warn({ ...data, msg }),
    error: (data, msg) => logger.error({ ...data, msg }),
  };
}
