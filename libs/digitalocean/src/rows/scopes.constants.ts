import type { Scope } from '@maestro/core';

/** The VPC stays empty without it. @param raw pointers into the resource, to its ids in `raw`. */
export const vpcScope = (...raw: readonly string[]): Scope => ({
  name: 'vpc:read',
  fields: ['attributes.vpcId', 'relations.member-of'],
  raw,
});

/** The project stays empty without it (specification, "Requires `project:read` scope"). */
export const PROJECT_SCOPE: Scope = {
  name: 'project:read',
  fields: ['attributes.projectId'],
  raw: ['/raw/project_id'],
};

/** Tags stay empty without it (specification, "Requires `tag:read` scope"). */
export const TAG_SCOPE: Scope = { name: 'tag:read', fields: ['tags'], raw: ['/raw/tags'] };
