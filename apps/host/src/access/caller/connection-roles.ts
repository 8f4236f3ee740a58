import { type ReadingScope } from '../../database/reading-scope.js';
import { type Caller, type Role, ROLES } from './caller.js';

/** A role for one connection. */
export interface ConnectionRole {
  readonly connectionId: string;
  readonly role: Role;
}

/** What a caller may do: a role for all connections, and further ones for some. */
export type Rights = Pick<Caller, 'role' | 'connections'>;

const includes = (own: string, required: Role): boolean => ROLES.indexOf(own as Role) >= ROLES.indexOf(required);

/** Whether a caller has a role for all connections. */
export const isEverywhere = ({ role }: Rights, required: Role): boolean => includes(role, required);

/** Whether a caller has a role for a connection. */
export const isAllowedOn = (rights: Rights, required: Role, connectionId: string): boolean =>
  isEverywhere(rights, required) ||
  (rights.connections ?? []).some((each) => each.connectionId === connectionId && includes(each.role, required));

/** The connections that a caller may see. */
export const seenConnections = (rights: Rights): ReadingScope =>
  isEverywhere(rights, 'viewer') ? 'everything' : (rights.connections ?? []).map(({ connectionId }) => connectionId);

/** As kept in a column: null if there are none. */
export const storedRoles = (roles: readonly ConnectionRole[] = []): string | null =>
  roles.length > 0 ? JSON.stringify(roles) : null;
