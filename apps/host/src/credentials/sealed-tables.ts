import { channelPurpose, credentialPurpose, statePurpose } from './envelope.js';

/** A table with encrypted texts, in the columns `key_id` and `envelope`. */
interface SealedTable {
  readonly table: string;
  /** The column with the id that each text is bound to. */
  readonly id: string;
  readonly purpose: (id: string) => string;
  /** What a row is, for messages. */
  readonly what: string;
}

/** Everything that is encrypted with the master key. A rotation encrypts all of it again. */
export const SEALED_TABLES: readonly SealedTable[] = [
  { table: 'credential', id: 'connection_id', purpose: credentialPurpose, what: 'The credential of the connection' },
  { table: 'channel', id: 'id', purpose: channelPurpose, what: 'The secret of the channel' },
  { table: 'terraform_state', id: 'id', purpose: statePurpose, what: 'The place of the Terraform state' },
];
