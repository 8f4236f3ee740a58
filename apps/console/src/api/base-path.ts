/**
 * The path prefix under which a proxy publishes the host, from the page's meta tag: `/maestro`, or empty at the root. Every URL of the
 * host starts with it; the router prepends it to the paths of pages.
 */
export const BASE_PATH = document.querySelector<HTMLMetaElement>('meta[name="maestro-base-path"]')?.content ?? '';
