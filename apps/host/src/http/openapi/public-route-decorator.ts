import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

/** The metadata key of public handlers. */
export const PUBLIC_ROUTE = 'maestro:public-route';

/** Makes a handler, or every handler of a controller, accessible without a token. The API documents show it. */
export const PublicRoute = (): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiSecurity({}));
