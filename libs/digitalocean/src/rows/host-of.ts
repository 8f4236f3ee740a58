/** The host of an address; undefined if it is none. */
export const hostOf = (url: string | null | undefined): string | undefined =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname || undefined : undefined;
