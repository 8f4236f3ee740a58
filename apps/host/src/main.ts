import 'reflect-metadata';
import { boundHeapGrowth } from './boot/bound-heap-growth.js';
import { createProgram } from './commands/create-program.js';
import { expectExitDecision, reportFailure } from './boot/exit-decision.js';

// Operators cannot act on the S3 client's warning about its supported Node versions.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

boundHeapGrowth();
expectExitDecision();
await createProgram(process.env).parseAsync().catch(reportFailure);
