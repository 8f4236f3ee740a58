import { type LinkOptions, linkOptions } from '@tanstack/react-router';
import type { Catalogue } from '../../catalogue/catalogue';
import { EVERYTHING, findList } from '../../catalogue/lists';
import type { SearchResult } from './search.query';

type SearchHit = SearchResult['groups'][number]['items'][number];

/** Something to choose from the results: a resource, all of its group, or everything. */
export interface SearchOption {
  readonly link: LinkOptions;
  /** Absent for lists. */
  readonly hit?: SearchHit;
  readonly label: string;
}

/** The options of one entity, or of everything at the end. */
export interface SearchSection {
  readonly id: string;
  /** Absent at the end. */
  readonly heading?: { readonly title: string; readonly count: string };
  readonly options: readonly SearchOption[];
  /** The place of its first option among all. */
  readonly start: number;
}

/** What can be chosen from a result, in the order in which it is shown. */
export function searchSections(result: SearchResult, catalogue: Catalogue): readonly SearchSection[] {
  let start = 0;
  return sectionsOf(result, catalogue).map((section) => {
    const placed = { ...section, start };
    start += section.options.length;
    return placed;
  });
}

function sectionsOf(result: SearchResult, catalogue: Catalogue): readonly Omit<SearchSection, 'start'>[] {
  const { groups, list, count, cut } = result;
  const of = (number: number): string => `${number.toLocaleString('en')}${cut ? ' or more' : ''}`;
  const sections = groups.map((group): Omit<SearchSection, 'start'> => {
    const { title, nouns } = findList(catalogue, group.entity) ?? { ...EVERYTHING, title: group.entity };
    const hits = group.items.map((hit) => ({
      hit,
      label: hit.name || 'Unnamed',
      link: linkOptions({ to: '/resources/$id', params: { id: hit.id } }),
    }));
    const isWhole = group.count <= hits.length;
    const all = { label: `Show all ${of(group.count)} ${nouns[1]}`, link: listLink(group.entity, list) };
    return {
      id: group.entity,
      heading: { title, count: of(group.count) },
      options: isWhole ? hits : [...hits, all],
    };
  });
  const label = list.query ? `Open as a list: ${list.query}` : `Open as a list: ${of(count)} found`;
  // A wrong query would be an empty list, too. Of deleted resources there may be some.
  if (count === 0 && !cut && !list.query) return sections;
  return [...sections, { id: EVERYTHING.id, options: [{ label, link: listLink(EVERYTHING.id, list) }] }];
}

/** A link to everything that a search finds. */
export const listLink = (section: string, list: SearchResult['list']): LinkOptions =>
  linkOptions({ to: '/inventory/$section', params: { section }, search: { q: list.q, query: list.query } });
