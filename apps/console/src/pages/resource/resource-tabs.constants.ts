/** The tabs of a resource: URL parameter and title. */
export const RESOURCE_TABS = {
  overview: 'Overview',
  relations: 'Relations',
  history: 'History',
  raw: 'Raw JSON',
} as const;

export type ResourceTab = keyof typeof RESOURCE_TABS;

export const isResourceTab = (name: string): name is ResourceTab => Object.hasOwn(RESOURCE_TABS, name);
