import { type IncomingMessage } from 'node:http';
import { operationOf } from './operation.table.js';
import { type SpacesCall } from './spaces-call.types.js';

/** Reads `/REGION`, `/REGION/BUCKET` or `/REGION/BUCKET/KEY` and the query: path-style addresses behind a region's prefix. */
export const readCall = ({ method = 'GET', url = '/', headers }: IncomingMessage): SpacesCall => {
  const [path = '/', search = ''] = url.split('?', 2);
  const [, region = '', bucket = '', ...rest] = path.split('/');
  const query = Object.fromEntries(new URLSearchParams(search));
  const operation = operationOf({ method, bucket, key: rest.join('/'), query });
  return {
    method,
    path,
    region,
    operation,
    query,
    headers,
    ...(bucket === '' ? {} : { bucket: decodeURIComponent(bucket) }),
  };
};
