import { type ScriptProcess, startBundled } from './script-process.js';

const ADMIN_TOKEN = 'mst_test-admin-token-of-a-spec-0123456789abcdef';

/** A host's response. */
export interface HostAnswer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as supertest: specs read many shapes.
  readonly body: any;
}

/** A complete host in a separate process, with requests as the admin. */
export interface HostProcess {
  readonly url: string;
  readonly process: ScriptProcess;
  /** @param path below `/api/v1`. */
  get(path: string): Promise<HostAnswer>;
  post(path: string, body?: object): Promise<HostAnswer>;
  put(path: string, body: object): Promise<HostAnswer>;
  /** The raw response, for streams. */
  open(path: string, headers?: Record<string, string>, signal?: AbortSignal): Promise<Response>;
}

/** Starts the built host and waits until it listens. */
export async function startHostProcess(env: NodeJS.ProcessEnv): Promise<HostProcess> {
  const process = startBundled({
    MAESTRO_PORT: '0',
    MAESTRO_ADMIN_TOKEN: ADMIN_TOKEN,
    LOG_LEVEL: 'silent',
    ...env,
  });
  const said = await process.says('Maestro listens on ');
  const url = /http:\S+/.exec(said)?.[0] ?? '';
  const authorization = `Bearer ${ADMIN_TOKEN}`;
  const ask = async (method: string, path: string, body?: object): Promise<HostAnswer> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  };
  return {
    url,
    process,
    get: (path) => ask('GET', path),
    post: (path, body = {}) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    open: (path, headers = {}, signal) =>
      fetch(`${url}/api/v1${path}`, { headers: { authorization, ...headers }, ...(signal && { signal }) }),
  };
}
