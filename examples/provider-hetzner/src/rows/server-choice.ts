import { z } from 'zod';
import { Id } from './row-schema.js';

/** A server, given by its id. */
export const ChosenServer = z.object({ server: z.object({ id: Id }).nullish() });

/** Servers that are listed individually or matched by a selector. For selectors, the API includes the matching servers. */
export interface ServerChoice {
  readonly server?: { readonly id: number } | null;
  readonly selector?: string;
  readonly found?: readonly z.infer<typeof ChosenServer>[] | null;
}

/** A selector with one label and its value, which is equivalent to a tag: `env=production`, `env==production`. */
const ONE_LABEL = /^\s*([\w./-]+?)\s*==?\s*([\w.-]+)\s*$/;

/** The servers of firewalls and load balancers: tags for selectors that are equivalent to one, otherwise the ids of the matching servers. */
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
