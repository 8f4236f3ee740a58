import type { Agent } from 'node:http';
import type { AxiosInstance } from 'axios';

/** Closes the sockets that a connection kept open. */
export function closeHttp({ defaults }: AxiosInstance): void {
  for (const agent of [defaults.httpAgent, defaults.httpsAgent] as Agent[]) agent.destroy();
}
