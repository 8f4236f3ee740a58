import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { reportFailure } from '../src/boot/exit-decision.js';
import { serve } from '../src/boot/serve.js';
import { ConfigModule } from '../src/config/config.module.js';
import { parseConfig } from '../src/config/parse-config.js';
import { DatabaseModule } from '../src/database/database.module.js';

/** A host with only a database, for specs of starting and stopping. */
@Module({ imports: [ConfigModule, DatabaseModule] })
class BareHost {}

const admit = async (): Promise<string> => {
  process.stdout.write('The server starts.\n');
  return 'The server listens.\n';
};

await (async () => serve(BareHost, parseConfig(process.env), { admit }))().catch(reportFailure);
