#!/usr/bin/env node
import { createProgram } from './program.js';

// The S3 client's notice about its own support of Node versions is nothing a person at this prompt can act on.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

await createProgram().parseAsync();
