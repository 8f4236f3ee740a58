import { Client } from 'pg';
import { inHostContext } from './host-context.js';

/** As `pg` calls it. */
type Connected = ((error: Error) => void) | ((error: null, client: Client) => void);

/**
 * A connection of the pool. Its events, such as notifications, belong to no request. Otherwise, they would be handled
 * in the context of the request that happened to open the connection, and see only what its caller may see.
 */
export class HostClient extends Client {
  override connect(): Promise<this>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<this> | void {
    return inHostContext(() =>
      callback === undefined ? (super.connect() as Promise<this>) : super.connect(callback as (error: Error) => void),
    );
  }
}
