import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { ProblemFilter } from './problem-filter.js';

const app = await NestFactory.create(AppModule, { logger: ['error', 'warn'] });
app.useGlobalFilters(new ProblemFilter());
app.enableShutdownHooks();
await app.listen(Number(process.env['PORT'] ?? 4000), '127.0.0.1');
process.stdout.write(`The API listens on ${await app.getUrl()}.\n`);
