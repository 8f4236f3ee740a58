import { type SectionName, SECTIONS } from '../inventory/sections';

const NAMES = Object.keys(SECTIONS) as SectionName[];

/** The list of the inventory that shows an entity; undefined for one that this console does not know. */
export const sectionOf = (entity: string): SectionName | undefined =>
  NAMES.find((name) => SECTIONS[name].entity === entity);
