import { z } from 'zod';
import { Id } from './row-schema.js';

/** A server, named by its id. */
export const ChosenServer = z.object({ server: z.object({ id: Id }).nullish() });

/** Servers that are named one by one, or by a selector; the API tells whom the selector finds. */
export interface ServerChoice {
  readonly server?: { readonly id: number } | null;
  readonly selector?: string;
  readonly found?: readonly z.infer<typeof ChosenServer>[] | null;
}

/** A selector that names one label and its value, which is a tag: `env=production`, `env==production`. */
const ONE_LABEL = /^\s*([\w./-]+?)\s*==?\s*([\w.-]+)\s*$/;

/** The servers of firewalls and load balancers: tags where a selector is one, and else the ids of whom it finds now. */
export function chosenServers(choices: readonly ServerChoice[]): { serverIds: number[]; serverTags: string[] } {
  const serverIds = new Set<number>();
  const serverTags = new Set<string>();
  for (const { server, selector = '', found } of choices) {
    const [, key, value] = ONE_LABEL.exec(selector) ?? [];
    if (key !== undefined) serverTags.add(`${key}=${value}`);
    const named = key === undefined ? (found ?? []) : [];
    for (const one of [{ server }, ...named]) if (one.server) serverIds.add(one.server.id);
  }
  return { serverIds: [...serverIds], serverTags: [...serverTags] };
}
