import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from '../problems/problem.dto.js';
import { completeOperations } from './complete-operations.js';

/** The API of the host as an OpenAPI 3.1 document. Every route needs a bearer token and may return a problem, unless declared otherwise. */
export function createOpenApiDocument(app: INestApplication, basePath = ''): OpenAPIObject {
  const builder = new DocumentBuilder();
  if (basePath !== '') builder.addServer(basePath);
  const config = builder
    .setOpenAPIVersion('3.1.0')
    .setTitle('Maestro Discovery')
    .setDescription('Connections to cloud providers, their syncs, and the resulting inventory.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'mst_…' })
    .addCookieAuth(
      'maestro_session',
      {
        type: 'apiKey',
        in: 'cookie',
        description:
          'For browsers: set by POST /session. Over HTTPS its name begins with __Host-, or below a base path with __Secure-.',
      },
      'session',
    )
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('session')
    .addGlobalResponse({
      status: 'default',
      description: 'Any error, as problem details (RFC 9457).',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    })
    .build();
  return completeOperations(SwaggerModule.createDocument(app, config, { extraModels: [ProblemDto] }));
}

/**
 * Serves the API documents to anyone: a page at `/api/docs`, JSON at `/api/docs/openapi.json`. The page loads
 * everything from the host, and no validator badge from elsewhere. The document is generated on the first request.
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
