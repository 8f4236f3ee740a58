import { defineKind, projectAssignment, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Text } from '../rows/row-schema.js';
import { NAMED_KINDS, parseUrn, relationsToNamed } from '../rows/urn.js';

/**
 * What belongs to each project: GET /v2/projects/{id}/resources. It shows only what the token may see. The urn is the
 * id, and the API reads no assignment by it.
 */
export const projectAssignmentKind = defineKind(projectAssignment, {
  kind: 'digitalocean.project-assignment',
  task: 'project-assignment-list',
  narrowed: true,
  access: 'get_all_project_assignments',
  scopes: [{ name: 'project:read' }],
  parent: 'digitalocean.project',
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/projects/{parent}/resources',
  relations: { 'member-of': ['digitalocean.project'], 'attached-to': NAMED_KINDS },
  list: { path: '/v2/projects/{parent}/resources', items: 'resources', id: '/urn', readById: false },
  // Specification, `resource`.
  row: z.object({
    urn: z.string().refine((urn) => parseUrn(urn) !== undefined, 'is not such as do:droplet:123'),
    assigned_at: Text,
    status: Text,
  }),
  map: (row, { id: projectId }) => {
    const { type = '', id = '' } = parseUrn(row.urn) ?? {};
    return {
      uid: row.urn,
      name: row.urn,
      status: text(row.status),
      active: true,
      createdAt: text(row.assigned_at),
      attributes: { assignedType: type, assignedId: id, projectId },
      relations: [
        ...relationsTo('member-of', 'digitalocean.project', [projectId]),
        ...relationsToNamed('attached-to', [row.urn]),
      ],
    };
  },
});
