import type { Entity } from './catalogue';

/** What one resource of an entity is called within a sentence, and what several are: `load balancer`, `CDN endpoint`. */
export function nounsOf({ title: { one, many, proper } }: Pick<Entity, 'title'>): [one: string, many: string] {
  return proper ? [one, many] : [uncapitalised(one), uncapitalised(many)];
}

/** A word of capitals is an abbreviation. */
const uncapitalised = (title: string): string =>
  /^\p{Lu}(\p{Ll}|\s|$)/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
