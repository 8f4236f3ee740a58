import { type RoleRule } from '../../config/oidc-config.js';
import { type GivenRights } from '../people/known-person.js';
import { type Role, ROLES } from '../caller/caller.js';

type Claims = Readonly<Record<string, unknown>>;

/** The values of a claim, by its name or a path of names: a text, or the texts of a list. */
export function valuesOf(claims: Claims, claim: string): readonly string[] {
  const found = Object.hasOwn(claims, claim) ? claims[claim] : claim.split('.').reduce<unknown>(member, claims);
  return [found].flat().filter((value) => typeof value === 'string');
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Claims)[name] : undefined;

const higher = (one: Role | undefined, other: Role): Role =>
  one !== undefined && ROLES.indexOf(one) >= ROLES.indexOf(other) ? one : other;

/** The highest roles of all rules that apply. Undefined: none applies. */
export function rightsOf(values: readonly string[], rules: readonly RoleRule[]): GivenRights | undefined {
  const applying = rules.filter(({ value }) => value === '*' || values.includes(value));
  if (applying.length === 0) return undefined;
  let everywhere: Role | undefined;
  const single = new Map<string, Role>();
  for (const { role, connectionId } of applying) {
    if (connectionId === undefined) everywhere = higher(everywhere, role);
    else single.set(connectionId, higher(single.get(connectionId), role));
  }
  return {
    role: everywhere ?? 'limited',
    connections: [...single].map(([connectionId, role]) => ({ connectionId, role })),
  };
}
