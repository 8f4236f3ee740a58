import { type Schemas } from '../../api/schemas.types';

/** A role, lowest first. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** The role for all connections; `limited` is none. */
export type GivenRole = 'limited' | Role;

export const ROLE_LABELS: Readonly<Record<Role, string>> = { viewer: 'Viewer', operator: 'Operator', admin: 'Admin' };

/** The rights of a token or a user in a form. */
export interface RightsDraft {
  readonly role: GivenRole;
  /** By the id of the connection. */
  readonly roles: Readonly<Record<string, Role>>;
}

type Rights = Pick<Schemas['CreateTokenDto'], 'role' | 'connections'>;

const rank = (role: string): number => ROLES.indexOf(role as Role);

/** The rights as a form has them. */
export const rightsDraftOf = ({ role, connections = [] }: Rights): RightsDraft => ({
  role,
  roles: Object.fromEntries(connections.map((each) => [each.connectionId, each.role])),
});

/** The rights as the API expects them: of the connections, only those that have more than all. */
export function rightsOf({ role, roles }: RightsDraft): Required<Rights> {
  const connections = Object.entries(roles).map(([connectionId, own]) => ({ connectionId, role: own }));
  return { role, connections: connections.filter((each) => rank(each.role) > rank(role)) };
}

/** Why rights cannot be saved. Undefined: they can. */
export const rightsProblem = (rights: RightsDraft): string | undefined =>
  rights.role === 'limited' && rightsOf(rights).connections.length === 0
    ? 'Choose a role for at least one connection, or for all.'
    : undefined;

/** What can be chosen for one connection, beside the role for all. */
export function higherRoles(role: GivenRole): readonly { readonly value: string; readonly label: string }[] {
  const same = role === 'limited' ? 'No access' : `${ROLE_LABELS[role]}, as for all`;
  const higher = ROLES.filter((each) => rank(each) > rank(role));
  return [{ value: '', label: same }, ...higher.map((value) => ({ value, label: ROLE_LABELS[value] }))];
}

/** The role for all connections, and those connections for which it is higher. Undefined: none for all. */
export function effectiveRoles({
  role,
  connections,
}: {
  readonly role: string;
  readonly connections: readonly Schemas['ConnectionRoleDto'][];
}): { readonly everywhere: Role | undefined; readonly more: readonly Schemas['ConnectionRoleDto'][] } {
  const everywhere = ROLES.find((each) => each === role);
  return { everywhere, more: connections.filter((each) => rank(each.role) > rank(role)) };
}
