import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { reportFailure } from '../dist/boot/report-failure.js';
import { serve } from '../dist/boot/serve.js';
import { ConfigModule } from '../dist/config/config.module.js';
import { parseConfig } from '../dist/config/parse-config.js';
import { DatabaseModule } from '../dist/database/database.module.js';

/** A host with only a database, for specs of starting and stopping. */
class BareHost {}
Module({ imports: [ConfigModule, DatabaseModule] })(BareHost);

const admit = async () => {
  process.stdout.write('The door is opened.\n');
  return 'The door is open.\n';
};

await (async () => serve(BareHost, parseConfig(process.env), { admit }))().catch(reportFailure);
