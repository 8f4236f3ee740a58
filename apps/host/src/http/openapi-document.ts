import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

/** The API of the host as an OpenAPI 3.1 document: every route asks for a bearer token and may answer a problem, unless it says otherwise. */
export function createOpenApiDocument(app: INestApplication, basePath = ''): OpenAPIObject {
  const builder = new DocumentBuilder();
  if (basePath !== '') builder.addServer(basePath);
  const config = builder
    .setOpenAPIVersion('3.1.0')
    .setTitle('Maestro Discovery')
    .setDescription('Connections to cloud providers, their syncs, and the inventory these find.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'mst_…' })
    .addCookieAuth(
      'maestro_session',
      {
        type: 'apiKey',
        in: 'cookie',
        description:
          'Of browsers: POST /session sets it. Over HTTPS its name begins with __Host-, or below a base path with __Secure-.',
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
  return SwaggerModule.createDocument(app, config, { extraModels: [ProblemDto] });
}
