import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setGlobalPrefix } from '../http/requests/base-path.js';
import { createOpenApiDocument } from '../http/openapi/openapi-document.js';

/** Generates `openapi.json` from the declarations of a root module, without starting anything or using a database. */
export async function printOpenApi(root: Type): Promise<string> {
  const app = await NestFactory.create(root, { preview: true, logger: false, abortOnError: false });
  setGlobalPrefix(app);
  return `${JSON.stringify(createOpenApiDocument(app), undefined, 2)}\n`;
}
