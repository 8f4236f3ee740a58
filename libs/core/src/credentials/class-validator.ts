import { createRequire } from 'node:module';
import type * as ClassValidator from 'class-validator';

const require = createRequire(import.meta.url);

/** The index of class-validator loads 320 files, including a database of telephone numbers, which takes 0.1 s of CPU time. */
const part = (path: string): typeof ClassValidator =>
  require(`class-validator/cjs/${path}.js`) as typeof ClassValidator;

/** The parts of class-validator that credential fields need. They share their storage with the decorators that a plugin imports. */
export const { IsNotEmpty } = part('decorator/common/IsNotEmpty');
export const { IsString } = part('decorator/typechecker/IsString');
export const { Matches, MATCHES } = part('decorator/string/Matches');
export const { getMetadataStorage } = part('metadata/MetadataStorage');
export const { Validator } = part('validation/Validator');
