import { applyDecorators, type Type, SetMetadata } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, getSchemaPath, ApiSecurity } from '@nestjs/swagger';

/**
 * Describes a route that streams server-sent events, which OpenAPI 3.1 does not cover: the response's schema is that of
 * each event, with the members `id`, `event` and `data` (the parsed JSON of the field `data`), discriminated by the
 * event's name.
 *
 * @param events the schema of each event, by name.
 */
export function ApiEventStream(description: string, events: Readonly<Record<string, Type>>): MethodDecorator {
  const mapping = Object.fromEntries(Object.entries(events).map(([name, type]) => [name, getSchemaPath(type)]));
  const schema = {
    description: 'One event; the data of each is one line of JSON. Ignore comments, and events of other names.',
    oneOf: Object.values(mapping).map(($ref) => ({ $ref })),
    discriminator: { propertyName: 'event', mapping },
  };
  return applyDecorators(
    ApiExtraModels(...Object.values(events)),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: 'The id of the last received event: the stream continues after it. Default: all events.',
    }),
    ApiOkResponse({ description, content: { 'text/event-stream': { schema } } }),
  );
}

/** The metadata key of public handlers. */
export const PUBLIC_ROUTE = 'maestro:public-route';

/** Makes a handler, or every handler of a controller, accessible without a token. The API documents show it. */
export const PublicRoute = (): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiSecurity({}));
