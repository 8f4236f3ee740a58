/** What is shown of a resource, as its address names it. */
export const RESOURCE_TABS = ['overview'] as const;

export type ResourceTab = (typeof RESOURCE_TABS)[number];
