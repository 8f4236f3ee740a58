import { ApiExtension } from '@nestjs/swagger';
import type { ProblemCode } from './problems.constants.js';

/** The member of an operation in the API's document with the codes of its problems. */
export const PROBLEMS_EXTENSION = 'x-problems';

/**
 * Documents the problems that only some operations have. Those that follow from the path, the body or the access to an operation need not be
 * listed.
 */
export const ApiProblems = (...codes: readonly ProblemCode[]): MethodDecorator =>
  ApiExtension(PROBLEMS_EXTENSION, codes);
