import { ContainerModule, type ContainerModuleLoadOptions, type ServiceIdentifier } from 'inversify';
import { CREDENTIALS, ENDPOINTS, REDACTOR, REQUESTS, RESOURCE_COLLECTOR } from '../connection/connection.tokens.js';
import type { RestApi } from './rest-api.types.js';
import { planList } from './list-plan.js';
import { ListReader } from './list.reader.js';
import { RestClient } from './rest.client.js';
import { RestCollector } from './rest.collector.js';
import { RestHttp } from './rest-http.js';
import type { RestKind } from './rest-list.types.js';
import { asRestKind, type RestResource } from './rest-resource.types.js';
import { ScopeChecker } from './scope.checker.js';
import { REST_CLIENT } from './rest.tokens.js';

const REST_HTTP: ServiceIdentifier<RestHttp> = Symbol.for('@maestro/core/REST_HTTP');
const SCOPE_CHECKER: ServiceIdentifier<ScopeChecker> = Symbol.for('@maestro/core/SCOPE_CHECKER');

/**
 * The module of a plugin whose API is data: an HTTP client for each connection, and a collector for each kind.
 *
 * @param more what the plugin binds besides, with {@link REST_CLIENT} at hand: an ACCOUNT_READER, a collector of another make.
 */
export function restModule(
  api: RestApi,
  kinds: readonly (RestKind | RestResource)[],
  more: (options: ContainerModuleLoadOptions) => void = () => undefined,
): ContainerModule {
  const planned = kinds.map(asRestKind).map((kind) => ({ kind, plan: planList(kind, api) }));
  return new ContainerModule((options) => {
    const { bind, onDeactivation } = options;
    bind(REST_HTTP)
      .toResolvedValue(
        (endpoints, credentials) =>
          RestHttp.open(endpoints[api.endpoint ?? 'api'] ?? '', api.authorize(credentials.reveal())),
        [ENDPOINTS, CREDENTIALS],
      )
      .inSingletonScope();
    onDeactivation(REST_HTTP, (http) => http.close());
    bind(REST_CLIENT)
      .toResolvedValue(
        (http, requests, redactor) => new RestClient(api, http, requests, redactor),
        [REST_HTTP, REQUESTS, REDACTOR],
      )
      .inSingletonScope();
    bind(SCOPE_CHECKER)
      .toResolvedValue((client) => new ScopeChecker(client), [REST_CLIENT])
      .inSingletonScope();
    for (const { kind, plan } of planned)
      bind(RESOURCE_COLLECTOR).toResolvedValue(
        (client, scopes) => new RestCollector(kind, new ListReader(plan, client), scopes),
        [REST_CLIENT, SCOPE_CHECKER],
      );
    more(options);
  });
}
