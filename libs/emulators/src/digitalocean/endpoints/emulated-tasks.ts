import { RESOURCE_ENDPOINTS } from './resource-endpoints.table.js';

/** The tasks of the DigitalOcean plugin whose lists the emulator has. Any other list is answered with 404. */
export const DIGITALOCEAN_EMULATED_TASKS: readonly string[] = RESOURCE_ENDPOINTS.map(({ task }) => task);
