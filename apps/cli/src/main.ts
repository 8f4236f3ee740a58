#!/usr/bin/env node
import { expectExitDecision } from './exit-decision.js';
import { createProgram } from './program.js';
import { surviveClosedPipes } from './session/closed-pipes.js';

// Users of the command line cannot act on the S3 client's notice about supported versions of Node.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

expectExitDecision();
surviveClosedPipes(process);
// Not awaited: if it never ended, Node's exit code 13 and warning would replace this program's.
void createProgram().parseAsync();
