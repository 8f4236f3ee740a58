import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { createOpenApiDocument } from './openapi-document.js';

/**
 * Serves the API documents to anyone: a page at `/api/docs`, JSON at `/api/docs/openapi.json`. The page loads all it
 * needs from the host, and no badge of a validator elsewhere. The document is made when first asked for.
 *
 * @param basePath where a proxy publishes the host; empty for the root.
 */
export function serveOpenApi(app: NestExpressApplication, basePath: string): void {
  SwaggerModule.setup('api/docs', app, () => createOpenApiDocument(app, basePath), {
    raw: ['json'],
    jsonDocumentUrl: 'api/docs/openapi.json',
    customSiteTitle: 'Maestro Discovery API',
    swaggerOptions: { validatorUrl: null, persistAuthorization: false },
  });
}
