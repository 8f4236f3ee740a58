import { type SpacesErrorCode } from './error-table.js';

/** A call that is answered with an error. */
export class SpacesError extends Error {
  constructor(readonly code: SpacesErrorCode) {
    super(`Spaces answers ${code}.`);
    this.name = 'SpacesError';
  }
}
