import { type SpacesErrorCode } from './error-table.js';

/** A call that results in an error. */
export class SpacesError extends Error {
  constructor(readonly code: SpacesErrorCode) {
    super(`Spaces answers ${code}.`);
    this.name = 'SpacesError';
  }
}
