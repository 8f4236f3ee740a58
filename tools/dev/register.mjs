import { register } from 'node:module';

// Runs the TypeScript of this repository without building it: `node --conditions=@maestro/source --import <this file> x.ts`.
register('./typescript.hooks.mjs', import.meta.url);
