import { register } from 'node:module';

/** `node -C @maestro/source --import ./test/register-typescript.js file.ts` runs a source file without a build: for specs that need a process of their own. */
register('./typescript-hooks.js', import.meta.url);
