import { createRequire } from 'node:module';
import type * as ClassValidator from 'class-validator';

// Bundlers follow what is required by this name.
const require = createRequire(import.meta.url);

/** The index of class-validator loads 320 files, including a database of telephone numbers, which takes 0.1 s of CPU time. */
type Part = typeof ClassValidator;

/** The parts of class-validator that credential fields need. They share their storage with the decorators that a plugin imports. */
export const { IsNotEmpty } = require('class-validator/cjs/decorator/common/IsNotEmpty.js') as Part;
export const { IsString } = require('class-validator/cjs/decorator/typechecker/IsString.js') as Part;
export const { Matches, MATCHES } = require('class-validator/cjs/decorator/string/Matches.js') as Part;
export const { getMetadataStorage } = require('class-validator/cjs/metadata/MetadataStorage.js') as Part;
export const { Validator } = require('class-validator/cjs/validation/Validator.js') as Part;
