import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

/** Where the guard finds that a handler is open to anyone. */
export const PUBLIC_ROUTE = 'maestro:public-route';

/** Opens a handler, or every handler of a controller, to callers without a token; the API documents show it. */
export const PublicRoute = (): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiSecurity({}));
