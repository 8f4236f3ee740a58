import { register } from 'node:module';

// Runs TypeScript of this repository as it is: `node --conditions=@maestro/source --import <this file> x.ts`.
register('./typescript.hooks.mjs', import.meta.url);
