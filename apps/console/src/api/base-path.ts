/**
 * Where a proxy publishes the host, as the page says it: `/maestro`, or empty for the root of its address. Whatever leads to the
 * host by its path begins with it; the router puts it before the paths of pages.
 */
export const BASE_PATH = document.querySelector<HTMLMetaElement>('meta[name="maestro-base-path"]')?.content ?? '';
