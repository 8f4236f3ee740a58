import { defaultTypes, loadPlugin } from '@maestro/core';

const { manifest } = await loadPlugin('@maestro/plugin-digitalocean', (name) => import(name));

/** Every task of the DigitalOcean plugin, in order. The emulator may support fewer. */
export const DIGITALOCEAN_TASKS: readonly string[] = manifest.resources.map(({ task }) => task);

/** Those that a sync reads when none are named, in order. */
export const DEFAULT_DIGITALOCEAN_TASKS: readonly string[] = defaultTypes(manifest.resources, false).map(
  ({ task }) => task,
);
