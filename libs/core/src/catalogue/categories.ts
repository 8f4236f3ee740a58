/** A heading of the navigation. */
export interface Category {
  /** `compute`. */
  readonly id: string;
  readonly title: string;
}

/** The categories that core knows, in the order in which navigation shows them. */
export const CATEGORIES: readonly Category[] = [
  { id: 'compute', title: 'Compute' },
  { id: 'storage', title: 'Storage' },
  { id: 'network', title: 'Network' },
  { id: 'containers', title: 'Containers' },
  { id: 'databases', title: 'Databases' },
  { id: 'apps', title: 'Apps' },
  { id: 'monitoring', title: 'Monitoring' },
  { id: 'identity', title: 'Identity' },
  { id: 'billing', title: 'Billing' },
  { id: 'ai', title: 'AI' },
  { id: 'reference', title: 'Catalogues' },
];
