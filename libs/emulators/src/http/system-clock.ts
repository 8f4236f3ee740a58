/** Milliseconds since the Unix epoch by this machine's clock: the default of every `now` option. */
export const systemClock = (): number => new Date().getTime();
