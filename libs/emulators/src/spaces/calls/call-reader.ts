import { type IncomingMessage } from 'node:http';
import { operationOf } from './operation-table.js';
import { type SpacesCall } from '../protocol/spaces-call.types.js';

/** Not by the URL class, which would rewrite what was signed. */
const splitUrl = (url: string): { readonly pathname: string; readonly search: string } => {
  const mark = url.indexOf('?');
  return mark < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, mark), search: url.slice(mark + 1) };
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is part of a name that no bucket has.
    return text;
  }
};

/** Reads `/REGION`, `/REGION/BUCKET` or `/REGION/BUCKET/KEY` and the query: path-style addresses behind a region's prefix. */
export const readCall = ({ method = 'GET', url = '/', headers }: IncomingMessage): SpacesCall => {
  const { pathname: path, search } = splitUrl(url);
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
    key: decode(rest.join('/')),
    ...(bucket === '' ? {} : { bucket: decode(bucket) }),
  };
};
