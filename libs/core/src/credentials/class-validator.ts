import { createRequire } from 'node:module';
import type * as ClassValidator from 'class-validator';

const require = createRequire(import.meta.url);

/** The index of class-validator loads 320 files, among them all that is known of telephone numbers: a tenth of a second of processor time. */
const part = (path: string): typeof ClassValidator =>
  require(`class-validator/cjs/${path}.js`) as typeof ClassValidator;

/** Of class-validator, what fields of credentials need. The decorators of a plugin and these share their storage. */
export const { IsNotEmpty } = part('decorator/common/IsNotEmpty');
export const { IsString } = part('decorator/typechecker/IsString');
export const { Matches, MATCHES } = part('decorator/string/Matches');
export const { getMetadataStorage } = part('metadata/MetadataStorage');
export const { Validator } = part('validation/Validator');
