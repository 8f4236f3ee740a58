/** The part of pino's logger that plugins use. Messages of `warn` and `error` are static; what varies goes into the object. */
export interface Logger {
  debug(data: object, message: string): void;
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}
