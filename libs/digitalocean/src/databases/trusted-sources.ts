import {
  type Relation,
  relationsTo,
  relationsToAddresses,
  relationToTagged,
  text,
  type TrustedSource,
} from '@maestro/core';
import { z } from 'zod';
import { Text } from '../rows/row-schema.js';

/** A rule of a database's firewall (specification, `firewall_rule`). One without a value does not make its database unreadable. */
export const TrustedSourceRule = z.object({ uuid: Text, type: Text, value: Text, description: Text });
type Rule = z.infer<typeof TrustedSourceRule>;

const TYPES: ReadonlyMap<unknown, TrustedSource['type']> = new Map([
  ['droplet', 'server'],
  ['k8s', 'cluster'],
  ['app', 'app'],
  ['tag', 'tag'],
  ['ip_addr', 'address'],
]);

const EVERYWHERE = /^(0\.0\.0\.0|::)\/0$/;

/** Kinds that a rule names by id. */
const KINDS: ReadonlyMap<unknown, string> = new Map([
  ['droplet', 'digitalocean.droplet'],
  ['k8s', 'digitalocean.kubernetes-cluster'],
  ['app', 'digitalocean.app'],
]);

/** A rule as an attribute. */
export const toTrustedSource = ({ uuid, type, value, description }: Rule): TrustedSource => ({
  type: TYPES.get(type),
  value: value ?? '',
  description: text(description),
  id: text(uuid),
});

/** Whether any address may connect. Without rules, every address may. */
export const isOpenToAll = (rules: readonly Rule[]): boolean =>
  rules.length === 0 || rules.some(({ value }) => EVERYWHERE.test(value ?? ''));

/** What a rule allows: by id, by tag, or by address. */
export function allowedBy({ type, value }: Rule): readonly Relation[] {
  if (!value) return [];
  if (type === 'tag') return relationToTagged('allows', 'digitalocean.droplet', [value]);
  if (type === 'ip_addr') return relationsToAddresses('allows', [value]);
  const kind = KINDS.get(type);
  return kind === undefined ? [] : relationsTo('allows', kind, [value]);
}
