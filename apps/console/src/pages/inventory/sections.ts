/** The pages of the inventory: the entity (as `GET /resources` filters by it) that each one lists, by the name in its address. */
export const SECTIONS = {
  servers: { title: 'Servers', entity: 'server' },
  volumes: { title: 'Volumes', entity: 'volume' },
  snapshots: { title: 'Snapshots', entity: 'snapshot' },
  images: { title: 'Images', entity: 'image' },
  networks: { title: 'Networks', entity: 'network' },
  applications: { title: 'Applications', entity: 'application' },
} as const;

export type SectionName = keyof typeof SECTIONS;
