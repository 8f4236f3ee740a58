import { field, known } from '@maestro/core';
import { z } from 'zod';
import { Amount, Switch, Text } from '../rows/row-schema.js';

/** How clients reach a database (specification, `database_connection`). Its `uri` and `password` are secrets. */
export const DatabaseConnection = z.object({ host: Text, port: Amount, ssl: Switch }).nullish();

/** The connections of a database or a pool, by their names in a row. */
export const CONNECTIONS = [
  'connection',
  'private_connection',
  'standby_connection',
  'standby_private_connection',
] as const;

/** The secrets of a connection that a row has under a name. JSON pointers. */
export const secretsOf = (name: string): readonly string[] => [`/${name}/uri`, `/${name}/password`];

/** The API counts storage in MiB. */
export const storageGb = (mebibytes: number | null | undefined): number | undefined => {
  const size = known(mebibytes);
  return size === undefined ? undefined : field.gigabytes.fromMegabytes(size);
};
