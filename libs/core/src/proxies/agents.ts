import { Agent as HttpAgent, type ClientRequest } from 'node:http';
import { Agent as HttpsAgent, type AgentOptions } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { proxyFor, proxyName } from './proxy-settings.js';

/** The sockets of one connection. */
export interface ConnectionAgents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpAgent;
}

/**
 * A proxy's response to CONNECT other than 200. It must not be confused with the provider's: a 403 would look like a
 * missing permission.
 */
class ProxyRefusedError extends Error {
  readonly code = 'ERR_PROXY_REFUSED';

  constructor(status: number) {
    super(`the proxy answered CONNECT with ${status}`);
  }
}

/** The connection to the proxy failed, or ended before it answered CONNECT. */
class ProxyUnreachableError extends Error {
  readonly code = 'ERR_PROXY_UNREACHABLE';

  constructor(cause: unknown) {
    super(`${proxyName()} could not be reached`, { cause });
  }
}

/** A tunnel whose errors are attributed to the proxy. TLS errors of the provider occur later, on the socket. */
class Tunnel extends HttpsProxyAgent<string> {
  override async connect(...args: Parameters<HttpsProxyAgent<string>['connect']>): Promise<Socket> {
    try {
      return await super.connect(...args);
    } catch (error) {
      throw new ProxyUnreachableError(error);
    }
  }
}

/**
 * Agents for a plugin's HTTP client, whatever library it uses. They keep sockets open and use the proxy from the
 * environment (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`) except for this machine. Every client of every plugin should use
 * them.
 *
 * @param maxSockets per host; default: no limit.
 * @param lookup finds the addresses of hosts that are connected to directly; default: that of Node.
 */
export function createAgents(maxSockets = Infinity, lookup?: LookupFunction): ConnectionAgents {
  const options = { keepAlive: true, maxSockets };
  // What an agent is given, even undefined, takes precedence over the same option of a request.
  const direct = { ...options, ...(lookup && { lookup }) };
  return { httpAgent: new HttpAgent(direct), httpsAgent: new ProxyingAgent(options, direct) };
}

class ProxyingAgent extends Agent {
  readonly #direct: HttpsAgent;
  readonly #tunnels = new Map<string, Tunnel>();

  constructor(
    readonly settings: { readonly keepAlive: boolean; readonly maxSockets: number },
    direct: AgentOptions,
  ) {
    super();
    this.#direct = new HttpsAgent(direct);
  }

  override connect(request: ClientRequest, { host, port }: AgentConnectOpts): HttpAgent {
    const proxy = proxyFor(host ?? '', port ?? 443);
    if (!proxy) return this.#direct;
    request.once('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      if (statusCode !== 200) request.destroy(new ProxyRefusedError(statusCode));
    });
    const known = this.#tunnels.get(proxy.href);
    if (known) return known;
    const tunnel = new Tunnel(proxy.href, this.settings);
    this.#tunnels.set(proxy.href, tunnel);
    return tunnel;
  }

  override destroy(): void {
    super.destroy();
    for (const agent of [this.#direct, ...this.#tunnels.values()]) agent.destroy();
  }
}
