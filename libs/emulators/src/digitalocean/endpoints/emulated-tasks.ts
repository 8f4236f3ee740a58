import { RESOURCE_ENDPOINTS } from './resource-endpoints-table.js';
import { SUPPORTING_ENDPOINTS } from './supporting-endpoints-table.js';

/**
 * The tasks of the DigitalOcean plugin whose rows refer to each other, as in a real account. Other lists are served
 * from scenarios.
 */
export const DIGITALOCEAN_EMULATED_TASKS: readonly string[] = [...RESOURCE_ENDPOINTS, ...SUPPORTING_ENDPOINTS].flatMap(
  ({ task }) => task ?? [],
);
