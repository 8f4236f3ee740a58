import type { Entity } from './catalogue';

/** The singular and plural of an entity within a sentence: `load balancer`, `CDN endpoint`. */
export function nounsOf({ title: { one, many, proper } }: Pick<Entity, 'title'>): [one: string, many: string] {
  return proper ? [one, many] : [uncapitalised(one), uncapitalised(many)];
}

/** Words in capitals are abbreviations and stay as they are. */
const uncapitalised = (title: string): string =>
  /^\p{Lu}(\p{Ll}|\s|$)/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
