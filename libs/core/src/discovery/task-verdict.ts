import type { ResourceType } from '../contract/resource-type.types.js';
import type { UnreadList } from '../contract/listing.types.js';
import type { ProviderErrorKind } from '../contract/provider-error-kind.types.js';
import type { ListingOutcome } from '../listing/listing-outcome.types.js';
import type { TaskState } from './discovery-event.types.js';

/** Errors that a person can fix, or that are not faults, are warnings; the rest is danger. */
const WARNINGS: ReadonlySet<ProviderErrorKind> = new Set(['permission', 'not-supported', 'cancelled']);

/** Errors by which a provider says that an account does not have a product. */
const UNAVAILABLE: ReadonlySet<ProviderErrorKind> = new Set(['permission', 'not-supported']);

/** How many parts are reported individually; the rest are counted. */
const MOST_TOLD = 3;

/** A list that rows refer to but that could not be read, and how many fields are unknown without it. */
export interface UnreadListCount {
  readonly list: UnreadList;
  /** Fields, over all resources. */
  readonly fields: number;
}

/** The fields that could not be read of resources that were. */
export interface UnknownCount {
  /** Fields over all resources, not counting those of lists. */
  readonly fields: number;
  /** Lists that could not be read although rows refer to them. Default: none. */
  readonly lists?: readonly UnreadListCount[];
  /** Scopes whose fields are unknown. */
  readonly scopes: readonly string[];
}

/** The state and message of a task, derived from how its parts ended. */
export function taskVerdict(
  type: ResourceType,
  outcomes: readonly ListingOutcome[],
  unknown: UnknownCount,
): { state: TaskState; message: string } {
  const absent = absentParts(outcomes);
  const short = outcomes.filter((outcome) => !outcome.complete && !absent.includes(outcome));
  const lists = (unknown.lists ?? []).map(unreadListMessage);
  if (type.optional && outcomes.length > 0 && outcomes.every(({ error }) => error && UNAVAILABLE.has(error.kind)))
    return { state: 'unavailable', message: unavailableMessage(type, outcomes) };
  if (short.length > 0) {
    const state = short.some(({ error }) => error && !WARNINGS.has(error.kind)) ? 'danger' : 'warning';
    return { state, message: [shortMessage(type, outcomes, short), ...lists].join(' ') };
  }
  const missing = [missingMessage(type, unknown.scopes), absentMessage(type, absent)].filter(Boolean).join(' ');
  if (unknown.fields + lists.length === 0) return { state: 'success', message: missing };
  const besides = lists.length > 0 ? 'Besides, ' : '';
  const others =
    unknown.fields === 0
      ? []
      : [`${besides}${counted(unknown.fields)} could not be read; each resource shows which and why.`];
  const told = [...lists, ...others].join(' ');
  return { state: 'warning', message: [`The list is complete, but ${told}`, missing].filter(Boolean).join(' ') };
}

/** Optional parts that the provider does not have. Nothing is absent if no part was read. */
function absentParts(outcomes: readonly ListingOutcome[]): readonly ListingOutcome[] {
  if (!outcomes.some(({ complete }) => complete)) return [];
  return outcomes.filter(({ part, error }) => part.optional && error?.kind === 'not-supported');
}

/** Not a warning: there is nothing to read. */
const absentMessage = ({ title }: ResourceType, absent: readonly ListingOutcome[]): string =>
  absent.length === 0 ? '' : `${title} are not available in ${absent.map(({ part }) => part.id).join(', ')}.`;

const counted = (fields: number): string => `${fields} ${fields === 1 ? 'field' : 'fields'}`;

/** However many resources have unknown fields, one list is the cause and needs one fix. */
function unreadListMessage({ list: { path, reason, fields: names }, fields }: UnreadListCount): string {
  const are = fields === 1 ? 'is' : 'are';
  return `${path}, which its rows refer to, could not be read, so ${counted(fields)} ${are} unknown (${names.join(', ')}). ${withStop(reason)} Run again; if that does not help, check that the credential may read ${path}.`;
}

/** If the provider named the permission, that is the one to grant; otherwise the account may lack the product. */
function unavailableMessage({ title, scopes }: ResourceType, outcomes: readonly ListingOutcome[]): string {
  const required = scopes.filter(({ fields }) => fields === undefined).map(({ name }) => name);
  const scope =
    required.length > 0
      ? `grant the scope ${required.join(' and ')} and run again`
      : 'grant the permission and run again';
  const refused = outcomes.find(({ error }) => error?.kind === 'permission');
  const first = withStop((refused ?? outcomes[0])?.reason ?? '');
  if (!refused) return `${title} are not available in this account. ${first}`;
  return `${title} are not available in this account, or the credential may not read them. If the account has them, ${scope}. ${first}`;
}

const withStop = (text: string): string => (/[.!?]["”]?$/.test(text) ? text : `${text}.`);

/** Not a warning: leaving out an optional scope may be intended. */
function missingMessage({ scopes }: ResourceType, missing: readonly string[]): string {
  const told = scopes
    .filter(({ name }) => missing.includes(name))
    .map(({ name, fields = [] }) => `${fields.join(', ')} (${name})`);
  return told.length > 0 ? `Unknown, because their scopes are not granted: ${told.join('; ')}.` : '';
}

function shortMessage(
  type: ResourceType,
  outcomes: readonly ListingOutcome[],
  short: readonly ListingOutcome[],
): string {
  if (outcomes.every(({ error }) => error?.kind === 'permission')) return permissionMessage(type, short);
  const told = short.slice(0, MOST_TOLD).map(({ part, reason, error }) => {
    const why = error?.kind === 'permission' ? permissionMessage(type, [{ reason }]) : (reason ?? '');
    return outcomes.length > 1 ? `${part.id}: ${why}` : why;
  });
  const more = short.length > MOST_TOLD ? [`And ${short.length - MOST_TOLD} more.`] : [];
  return [...told, ...more].join(' ');
}

function permissionMessage(
  { task, access, scopes }: ResourceType,
  [first]: readonly Pick<ListingOutcome, 'reason'>[],
): string {
  const required = scopes.filter(({ fields }) => fields === undefined).map(({ name }) => name);
  const grant = required.length > 0 ? `Grant the scope ${required.join(' and ')}, then` : 'Grant it, then';
  return `Skipped: ${task} needs ${access}. ${grant} run again. ${first?.reason ?? ''}`.trim();
}
