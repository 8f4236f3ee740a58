import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { invalidField } from '../../http/problems/problem.error.js';
import { IsOneOf, MayBeAbsent } from '../../http/requests/request-decorators.js';
import { type Role, ROLES } from './caller.js';
import { type ConnectionRole } from './connection-roles.js';

/** The roles that a token or a person may be given for all connections; `limited` is none. */
export const GIVEN_ROLES = ['limited', ...ROLES] as const;

export type GivenRole = (typeof GIVEN_ROLES)[number];

/** How many connections one token or person may have roles for. Roles for all connections have no limit. */
const MAX_CONNECTIONS = 200;

/** A role for one connection. */
export class ConnectionRoleDto implements ConnectionRole {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  connectionId!: string;

  @ApiProperty({ enum: ROLES })
  @IsOneOf(ROLES)
  role!: Role;
}

/** The field of a body with roles for some connections. */
export const ConnectionRoles = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      type: [ConnectionRoleDto],
      maxItems: MAX_CONNECTIONS,
      description: 'Roles for some connections, besides the role for all. Required for the role `limited`.',
    }),
    MayBeAbsent(),
    IsArray(),
    ArrayMaxSize(MAX_CONNECTIONS),
    ArrayUnique((each: Partial<ConnectionRole> | null) => each?.connectionId, {
      message: 'connections must not name a connection twice',
    }),
    ValidateNested({ each: true }),
    Type(() => ConnectionRoleDto),
  );

/** Throws a ProblemError if somebody would have no role at all. */
export function requireConnections(given: {
  readonly role: GivenRole;
  readonly connections?: readonly ConnectionRole[];
}): void {
  if (given.role !== 'limited' || given.connections?.length) return;
  throw invalidField('connections', 'connections must name at least one connection for the role limited');
}
