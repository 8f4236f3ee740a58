import { BootError } from '../startup/boot.error.js';

/** Thrown when the master key is missing, wrong or readable by others. A host does not start with it. */
export class MasterKeyError extends BootError {}
