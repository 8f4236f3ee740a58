import type { Scope } from '@maestro/core';
import { z } from 'zod';
import { Id } from './row-schema.js';

/** The droplet that a reserved address is assigned to: null if there is none, absent without `droplet:read`. */
export const Droplet = z.object({ id: Id }).nullish();

/** The fields of a reserved address that are missing without it. */
export const ASSIGNED_DROPLET: Scope = {
  name: 'droplet:read',
  fields: ['attributes.serverId', 'relations.attached-to'],
  raw: ['/raw/droplet'],
};

/** The status of a reserved address. Without `droplet:read` it is unknown, and counts as active. */
export function assignment(droplet: z.infer<typeof Droplet>): { readonly status?: string; readonly active: boolean } {
  if (droplet === undefined) return { active: true };
  return droplet === null ? { status: 'unassigned', active: false } : { status: 'assigned', active: true };
}
