import { type IncomingMessage } from 'node:http';
import { operationOf } from './operation-table.js';
import { type SpacesCall } from '../protocol/spaces-call.types.js';

/** Without the URL class, which would change what was signed. */
const splitUrl = (url: string): { readonly pathname: string; readonly search: string } => {
  const mark = url.indexOf('?');
  return mark < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, mark), search: url.slice(mark + 1) };
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is treated as part of the name, which no bucket has.
    return text;
  }
};

/** Parses `/REGION`, `/REGION/BUCKET` or `/REGION/BUCKET/KEY` and the query: path-style addresses below a region. */
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
