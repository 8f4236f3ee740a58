import { loadPlugin } from '@maestro/core';

const { manifest } = await loadPlugin('@maestro/plugin-digitalocean', (name) => import(name));

/** Every task of the DigitalOcean plugin, in its order. The emulator may have lists for fewer, once a resource was added. */
export const DIGITALOCEAN_TASKS: readonly string[] = manifest.resources.map(({ task }) => task);
