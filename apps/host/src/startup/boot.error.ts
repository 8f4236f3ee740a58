/** Why the host does not start: what happened, to what, and what to do next. Its message is all that an operator sees. */
export class BootError extends Error {
  override readonly name = 'BootError';
}
