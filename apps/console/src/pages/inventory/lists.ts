import { type SectionName, SECTIONS } from './sections';

/** A page of the inventory. */
interface List {
  readonly title: string;
  /** The entity that it is of; all, where it is left out. */
  readonly entity?: string;
  /** What one of it is called, and what several are. */
  readonly nouns: readonly [string, string];
}

/** The pages of the inventory, by the name in their address: one for each section, and one for all of them together. */
export const LISTS: Readonly<Record<SectionName | 'all', List>> = {
  all: { title: 'Everything', nouns: ['resource', 'resources'] },
  servers: { ...SECTIONS.servers, nouns: ['server', 'servers'] },
  volumes: { ...SECTIONS.volumes, nouns: ['volume', 'volumes'] },
  snapshots: { ...SECTIONS.snapshots, nouns: ['snapshot', 'snapshots'] },
  images: { ...SECTIONS.images, nouns: ['image', 'images'] },
  networks: { ...SECTIONS.networks, nouns: ['network', 'networks'] },
  applications: { ...SECTIONS.applications, nouns: ['application', 'applications'] },
};

export type ListName = keyof typeof LISTS;

export const isList = (name: string): name is ListName => Object.hasOwn(LISTS, name);
