/** What an interval may be, in seconds: half a minute to thirty days. */
export const INTERVAL_SECONDS = { least: 30, most: 2_592_000 } as const;
