import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** References as JSON Schema has them, which is what zod reads. */
const DOCUMENT = JSON.parse(
  readFileSync(new URL('../openapi.json', import.meta.url), 'utf8').replaceAll('#/components/schemas/', '#/$defs/'),
);

/** Objects must have only described members. Clients accept more, this repository does not. */
const CLOSED = Object.fromEntries(
  Object.entries<object>(DOCUMENT.components.schemas).map(([name, schema]) => [
    name,
    'properties' in schema ? { additionalProperties: false, ...schema } : schema,
  ]),
);

/** By route. */
const schemas = new Map<string, z.ZodType>();

/**
 * Compares a server-sent event with what openapi.json says of its route.
 *
 * @param url where it came from.
 * @throws {Error} for an event or a member that is not described there.
 */
export function expectDescribed(url: string, event: object): void {
  const route = routeOf(new URL(url).pathname);
  const schema = schemas.get(route) ?? schemaOf(route);
  schemas.set(route, schema);
  const { error } = schema.safeParse(event);
  if (!error) return;
  throw new Error(
    `${route} sent an event that openapi.json does not describe: ${JSON.stringify(event)}. Describe it in the classes of the ` +
      `route's @ApiEventStream, then run "npm run openapi".\n${z.prettifyError(error)}`,
  );
}

function routeOf(path: string): string {
  const fits = (route: string) => new RegExp(`^${route.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);
  const route = Object.keys(DOCUMENT.paths).find(fits);
  if (route === undefined) throw new Error(`openapi.json has no route for ${path}.`);
  return route;
}

function schemaOf(route: string): z.ZodType {
  const { schema } = DOCUMENT.paths[route].get.responses['200'].content['text/event-stream'];
  return z.fromJSONSchema({ ...schema, $defs: CLOSED });
}
