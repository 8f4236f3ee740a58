import { isHostName } from '../catalogue/check-attributes.js';
import { foldHostName } from '../catalogue/fold-host-name.js';
import { parseNetwork } from '../catalogue/ip-network.js';
import type { RelationTypeName, Relation, ResourceKey } from '../contract/relation.types.js';
import type { ExactMoney, Money } from '../catalogue/field.types.js';
import { isDecimal } from '../catalogue/format-value.js';

/** A text, or undefined if it is null, empty or absent. */
export const text = (value: string | null | undefined): string | undefined => value || undefined;

/** A number or a boolean, or undefined for null. */
export const known = <T extends number | boolean>(value: T | null | undefined): T | undefined => value ?? undefined;

/** An amount of money, or undefined if the API states none. */
export const price = (amount: number | null | undefined, currency: string): Money | undefined =>
  amount === undefined || amount === null ? undefined : { amount, currency };

/** An exact amount of money, or undefined if the API states none, or something other than a decimal. */
export const exactPrice = (amount: string | null | undefined, currency: string): ExactMoney | undefined =>
  isDecimal(amount) ? { amount, currency } : undefined;

/** A list, empty if it is null or absent. */
export const list = <T>(items: readonly T[] | null | undefined): readonly T[] => items ?? [];

/** Ids as strings, without empty ones. */
export function ids(values: readonly (string | number | null | undefined)[] | null | undefined): string[] {
  const texts: string[] = [];
  for (const id of list(values)) if (id !== undefined && id !== null && id !== '') texts.push(String(id));
  return texts;
}

/** The key of a resource: `resourceKey('acme.server', 42)`. The provider is the first part of the kind; the id becomes a string. */
export const resourceKey = (kind: string, id: string | number): ResourceKey => ({
  provider: kind.slice(0, kind.indexOf('.')),
  kind,
  uid: String(id),
});

/** One relation for each distinct id. Absent, null and empty ids are skipped. */
export function relationsTo(
  type: RelationTypeName,
  kind: string,
  of: readonly (string | number | null | undefined)[] | null | undefined,
): Relation[] {
  return distinct(ids(of)).map((uid) => ({ type, to: resourceKey(kind, uid) }));
}

/** One relation for each tag, to every resource of the kind with that tag. */
export function relationToTagged(type: RelationTypeName, kind: string, tags: readonly string[]): Relation[] {
  return distinct(tags).map((tag) => ({ type, to: { kind, tag } }));
}

/**
 * One relation for each address and block, to the resources that have it. Other values are skipped, and so is `/0`,
 * which would match everything.
 */
export function relationsToAddresses(type: RelationTypeName, texts: readonly string[], kind?: string): Relation[] {
  return distinct(texts).flatMap((text) => {
    const network = parseNetwork(text);
    if (network === undefined || network.prefix === 0) return [];
    const isBlock = network.prefix < (network.version === 4 ? 32 : 128);
    const selector = isBlock ? { cidr: text } : { address: network.address };
    return [{ type, to: { ...(kind !== undefined && { kind }), ...selector } }];
  });
}

/** One relation for each host name, to the resource with that name. A final dot is removed; invalid host names are skipped. */
export function relationsToHostNames(type: RelationTypeName, names: readonly string[], kind?: string): Relation[] {
  return distinct(names.map(foldHostName))
    .filter(isHostName)
    .map((hostName) => ({ type, to: { ...(kind !== undefined && { kind }), hostName } }));
}

/** One relation for each URN (`do:space:static-images`), to the resource whose kind declares such names. Absent and empty ones are skipped. */
export const relationsToUrns = (
  type: RelationTypeName,
  urns: readonly (string | null | undefined)[] | null | undefined,
  kind?: string,
): Relation[] => distinct(ids(urns)).map((urn) => ({ type, to: { ...(kind !== undefined && { kind }), urn } }));

/** Most rows point at one resource of a kind, so creating a set would be wasteful. */
const distinct = (texts: readonly string[]): readonly string[] => (texts.length < 2 ? texts : [...new Set(texts)]);
