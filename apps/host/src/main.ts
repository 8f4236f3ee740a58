#!/usr/bin/env node
import 'reflect-metadata';
import { boundHeapGrowth } from './boot/bound-heap-growth.js';
import { createProgram } from './commands/create-program.js';
import { expectExitDecision } from './boot/exit-decision.js';
import { reportFailure } from './boot/report-failure.js';

// The S3 client's notice about its own support of Node versions is nothing an operator can act on here.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

boundHeapGrowth();
expectExitDecision();
await createProgram(process.env).parseAsync().catch(reportFailure);
