import { type SQL, sql } from '../../database/sql.js';

/** How tags are compared. */
export interface TagRules {
  /** Providers with case-insensitive tags, which are stored in lower case. */
  readonly foldingProviders?: readonly string[];
}

/** Wanted tags. */
interface WantedTags extends TagRules {
  readonly tag?: readonly string[];
  /** Lower-case tags, for resources of those providers only. */
  readonly foldedTag?: readonly string[];
}

/** A resource has all of some tags. Case distinguishes tags at some providers, but not at others. */
export function tagged(filter: WantedTags): SQL[] {
  const { tag = [], foldedTag = [] } = filter;
  const mixed = tag.filter((value) => isFoldable(value, filter));
  const exact = tag.filter((value) => !mixed.includes(value));
  return [
    ...(exact.length > 0 ? [carrying(exact)] : []),
    ...(foldedTag.length > 0 ? [carryingFolded(foldedTag, filter)] : []),
    ...mixed.map((value) => sql`(${carrying([value])} or (${carryingFolded([value.toLowerCase()], filter)}))`),
  ];
}

/** Whether a tag must also be searched in lower case. */
export function isFoldable(tag: string, { foldingProviders = [] }: TagRules): boolean {
  return foldingProviders.length > 0 && tag !== tag.toLowerCase();
}

const carrying = (tags: readonly string[]): SQL => sql`tags @> ${sql.param(tags)}`;

const carryingFolded = (tags: readonly string[], { foldingProviders = [] }: TagRules): SQL =>
  sql`${carrying(tags)} and provider = any (${sql.param(foldingProviders)}::text[])`;
