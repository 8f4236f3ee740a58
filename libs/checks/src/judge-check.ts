import {
  type Check,
  type CheckedResource,
  type PluginManifest,
  queryOutcome,
  type Resource,
  roleReader,
  entityOf,
  selectorMatches,
} from '@maestro/core';
import type { PreparedCheck } from './prepare-checks.js';
import { Likes } from './likes.js';
import type { ResourceGraph } from './resource-graph.js';

/** What was read of an account. */
export interface ReadAccount {
  readonly graph: ResourceGraph;
  readonly manifest: PluginManifest;
  /** Resources that are gone. Default: none, as nothing is known of them. */
  readonly gone?: readonly Resource[];
  /** Why the list of a kind is not complete. Undefined: it is. */
  readonly incomplete: (kind: string) => string | undefined;
  readonly now: Date;
}

/** What a check found, or why it could not tell. */
export interface Judgement {
  readonly prepared: PreparedCheck;
  /** Why nothing is known. Undefined: it is. */
  readonly unknown?: string;
  readonly found: readonly FoundResource[];
  /** Resources of which a field could not be read, with the reason. */
  readonly undecided: readonly { readonly resource: Resource; readonly reason: string }[];
}

/** A resource that a check found. */
export interface FoundResource {
  readonly resource: Resource;
  /** What could be saved a month. */
  readonly saves?: { readonly amount: number; readonly currency: string };
}

/** Asks a check about everything that was read of an account. One that throws is unknown. */
export function judgeCheck(prepared: PreparedCheck, account: ReadAccount): Judgement {
  const nothing = { prepared, found: [], undecided: [] };
  const missing = prepared.needs.find((kind) => account.incomplete(kind) !== undefined);
  if (missing !== undefined) return { ...nothing, unknown: account.incomplete(missing) };
  try {
    return judged(prepared, account);
  } catch (error) {
    return { ...nothing, unknown: failureOf(error) };
  }
}

/** The reason of a check that threw. */
export const failureOf = (error: unknown): string =>
  `The check failed: ${(error instanceof Error ? error.message : String(error)).slice(0, 300)} Report it to the authors of the plugin.`;

function judged(prepared: PreparedCheck, account: ReadAccount): Judgement {
  const { graph, manifest, now } = account;
  const { check, kinds, query, fields } = prepared;
  const occasion = { manifest, now, neighbours: (resource: Resource) => graph.neighbours(resource) };
  const found: FoundResource[] = [];
  const undecided: { resource: Resource; reason: string }[] = [];
  const likes = new Likes(check.alike, graph.resources);
  for (const resource of graph.resources) {
    if (!kinds.includes(resource.key.kind) || likes.isAlone(resource)) continue;
    if (check.lost !== undefined && !leadsToLost(resource, check.lost, account)) continue;
    const matches = queryOutcome(query, resource, occasion);
    const outcome = matches === true && check.test ? check.test(checkedResource(resource), now) : matches;
    const reason = outcome === undefined ? unreadReason(resource, fields) : undefined;
    if (outcome === true) found.push({ resource, saves: savingOf(check, resource, manifest) });
    else if (reason !== undefined) undecided.push({ resource, reason });
  }
  return { prepared, found, undecided };
}

/** Whether a relation of a type leads to an address that something had that is gone. */
const leadsToLost = (
  { relations }: Resource,
  lost: NonNullable<Check['lost']>,
  { gone = [], manifest }: ReadAccount,
): boolean =>
  relations.some(
    ({ type, to }) =>
      type === lost && 'address' in to && gone.some((resource) => selectorMatches(to, resource, manifest)),
  );

/** Why one of some fields is unknown. Undefined: none is, or has no value. */
function unreadReason({ unknown = [] }: Resource, fields: readonly string[]): string | undefined {
  const isUsed = (name: string): boolean =>
    fields.some((field) => name === field || name.startsWith(`${field}.`) || field.startsWith(`${name}.`));
  return unknown.find(({ field }) => isUsed(field))?.reason;
}

function checkedResource({ key, name, entity, region, status, active, createdAt, tags, attributes }: Resource) {
  const about = { kind: key.kind, uid: key.uid, name, entity, region, status, active, createdAt, tags };
  return { ...about, attributes: attributes as CheckedResource['attributes'] };
}

function savingOf({ saves }: Check, resource: Resource, manifest: PluginManifest): FoundResource['saves'] {
  if (saves === undefined) return undefined;
  if (saves === 'cost') return roleReader(entityOf(resource, manifest)).monthlyCost(resource.attributes);
  const units = saves.per === undefined ? 1 : Number(Reflect.get(resource.attributes, saves.per));
  return Number.isFinite(units) ? { amount: saves.amount * units, currency: saves.currency } : undefined;
}
