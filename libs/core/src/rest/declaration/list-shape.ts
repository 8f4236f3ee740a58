import type { AnswerPlace, PageSize, Paging } from './paging.js';
import { rowPointers } from './path-template.js';
import type { RestApi } from './rest-api.types.js';
import type { EmbeddedList, RestDetail, RestJoin, RestKind, RestList } from './rest-list.types.js';

/** Kinds as `defineKind` made them. The rows of any other are read by code of the plugin. */
const DECLARED = new WeakSet<object>();

/** Records that core reads the rows of a kind by its declaration alone. Not true of a copy with properties of its own. */
export function asDeclared<K extends object>(kind: K): K {
  DECLARED.add(kind);
  return kind;
}

/**
 * The features of a declaration that decide how core reads the list: paging, parts, parents, details, joins. Kinds
 * with the same features differ only in data: addresses, names, schemas, mappers. Undefined if the rows are not read
 * by a declaration alone.
 *
 * @param kinds of the same API, for its parents.
 */
export function listShape(kind: RestKind, api: RestApi, kinds: readonly RestKind[]): readonly string[] | undefined {
  if (!DECLARED.has(kind)) return undefined;
  const { type, list, joins = {} } = kind;
  if ('embedded' in list) return embeddedShape(kind, list, api, kinds);
  const asked = type.scopes.some(({ name, fields = [] }) => fields.length > 0 && api.scopes?.[name] !== undefined);
  return [
    pagingFeature(list, api),
    ...rowsFeatures(list),
    ...placeFeatures(kind, list, kinds),
    ...(type.optional ? ['optional'] : []),
    ...(type.reference ? ['a reference'] : []),
    ...(type.narrowed ? ['narrowed'] : []),
    ...(type.onlyDeep ? ['in deep syncs only'] : []),
    ...(asked ? ['scopes of fields are checked'] : []),
    ...(list.details ?? []).map((detail) => detailFeature(detail, api)),
    ...Object.values(joins).map((join) => joinFeature(join, api)),
  ];
}

/** What is embedded is read as its parent is. */
function embeddedShape(
  { type }: RestKind,
  { embedded }: EmbeddedList,
  api: RestApi,
  kinds: readonly RestKind[],
): readonly string[] | undefined {
  const parent = kinds.find(({ type: { kind } }) => kind === type.parent);
  const above = parent && listShape(parent, api, kinds);
  return (
    above && [
      'embedded',
      ...(embedded.absent === undefined ? [] : [`${embedded.absent} where it is absent`]),
      ...(type.optional ? ['optional'] : []),
      ...above.map((feature) => `in ${feature}`),
    ]
  );
}

function rowsFeatures({ items, id, readById, one, absent, report }: RestList): string[] {
  const read = readById === false ? 'not read by id' : readById ? 'read by id elsewhere' : 'read by id';
  return [
    ...(items === '' ? ['the body is the list'] : []),
    ...(one === undefined ? [] : [one === true ? 'one row' : 'one row at most']),
    ...(typeof id === 'object' ? [id.each === undefined ? 'a map' : 'a map of lists'] : []),
    read,
    ...(absent === undefined ? [] : ['left out where it is empty']),
    ...(report === undefined ? [] : ['part of a report']),
  ];
}

function placeFeatures({ type }: RestKind, { path, parts }: RestList, kinds: readonly RestKind[]): string[] {
  const levels = levelsAbove(type.parent, kinds);
  return [
    ...(parts ? [`${parts.length} ${parts.length === 1 ? 'part' : 'parts'}`] : []),
    ...(parts?.some(({ items, one }) => items !== undefined || one !== undefined) ? ['parts of their own form'] : []),
    ...(parts?.some(({ optional }) => optional) ? ['some parts may be missing'] : []),
    ...(path.includes('{region}') ? ['in each region'] : []),
    ...(levels > 0 ? [`under ${levels} ${levels === 1 ? 'parent' : 'parents'}`] : []),
    ...(type.parentWhere ? ['under some parents only'] : []),
    ...(type.unchangedBy === undefined ? [] : ['its parent shows changes']),
  ];
}

function levelsAbove(parent: string | undefined, kinds: readonly RestKind[]): number {
  const above = kinds.find(({ type }) => type.kind === parent);
  return above ? 1 + levelsAbove(above.type.parent, kinds) : 0;
}

function detailFeature({ path, items, paging, when, scope }: RestDetail, api: RestApi): string {
  return [
    items === undefined ? 'a detail' : `a detail in ${pagingFeature({ paging }, api)}`,
    ...(rowPointers(path).length > 0 ? ['by a field of the row'] : []),
    ...(when.runs === 'deep' ? ['in deep syncs'] : []),
    ...(when.rows === 'changed' ? ['of changed rows'] : []),
    ...(scope === undefined ? [] : ['with a scope of its own']),
  ].join(' ');
}

function joinFeature({ path, paging, key, scope, absent, kind }: RestJoin, api: RestApi): string {
  return [
    `a joined list in ${pagingFeature({ paging }, api)}`,
    ...(path.includes('{region}') ? ['in each region'] : []),
    ...(Array.isArray(key) ? [`by ${key.length} keys`] : typeof key === 'object' ? ['as a map'] : []),
    ...(typeof key === 'string' && key.endsWith('/*') ? ['by each element'] : []),
    ...(absent === undefined ? [] : [`${absent} where it is absent`]),
    ...(kind === undefined ? [] : ['of a reference']),
    ...(scope === undefined ? [] : ['with a scope of its own']),
  ].join(' ');
}

/** With the names of parameters and fields: where a kind has its own, they may be wrong for this kind only. */
function pagingFeature({ paging }: Pick<RestList, 'paging'>, api: RestApi): string {
  const pages: Paging = paging === undefined || paging === 'numbered' ? api.pages : paging;
  if (pages === 'whole') return 'one body';
  const { style = 'numbered', parameter, size, total } = pages;
  const signs = [
    `?${parameter}`,
    ...(size ? [sizeWords(size)] : []),
    ...(total === undefined ? [] : [`total ${placeWords(total)}`]),
    ...('next' in pages && pages.next !== undefined ? [`next ${placeWords(pages.next)}`] : []),
    ...('more' in pages && pages.more !== undefined ? [`more ${placeWords(pages.more)}`] : []),
    ...('of' in pages && pages.of !== undefined ? [`of ${pages.of}`] : []),
  ];
  return `${style} pages (${signs.join(', ')})`;
}

const sizeWords = ({ parameter, max, min = 1 }: PageSize): string => `?${parameter} ${min} to ${max}`;
const placeWords = (place: AnswerPlace): string => (typeof place === 'string' ? place : `in ${place.header}`);
