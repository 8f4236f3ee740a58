import { defineKind, known, project, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Id, Switch, Text } from '../rows/row-schema.js';

/** Every project: GET /v2/projects. What belongs to each, its assignments tell. */
export const projectKind = defineKind(project, {
  kind: 'digitalocean.project',
  task: 'project-list',
  access: 'get_all_projects',
  scopes: [{ name: 'project:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/projects/{uid}/resources',
  terraform: [{ type: 'digitalocean_project' }],
  ids: ['uuid'],
  volatile: ['/raw/updated_at'],
  list: { path: '/v2/projects', items: 'projects' },
  // Specification, `project`.
  row: z.object({
    id: Id,
    name: Text,
    owner_uuid: Text,
    description: Text,
    purpose: Text,
    environment: Text,
    is_default: Switch,
    created_at: Text,
  }),
  map: (row) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    active: true,
    createdAt: text(row.created_at),
    attributes: {
      environment: text(row.environment),
      purpose: text(row.purpose),
      description: text(row.description),
      isDefault: known(row.is_default),
      ownerId: text(row.owner_uuid),
    },
  }),
});
