import { Global, Module } from '@nestjs/common';
import { HOST_CONFIG } from './host-config.types.js';
import { parseConfig } from './parse-config.js';

/** The configuration of this process, for every module. */
@Global()
@Module({
  providers: [{ provide: HOST_CONFIG, useFactory: () => parseConfig(process.env, process.argv.slice(2)) }],
  exports: [HOST_CONFIG],
})
export class ConfigModule {}
