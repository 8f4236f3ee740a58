import { type BodyAnswer } from '../../http/answer-writer.js';
import { errorAnswer, jsonAnswer } from '../answers/json-answer.js';
import { KUBERNETES_VERSIONS } from '../rows/kubernetes-rows.js';
import { hasScopes, type Scopes } from '../tokens/token-registry.js';

const PATH = '/v2/kubernetes/options';

const FEATURES = ['cluster-autoscaler', 'docr-integration', 'ha-control-plane', 'token-authentication'];

/** The versions that new clusters can have: the newest ones of those that clusters of the account have. */
const OFFERED = KUBERNETES_VERSIONS.slice(1)
  .toReversed()
  .map((slug) => ({ slug, kubernetes_version: slug.split('-')[0], supported_features: FEATURES }));

/** Answers what clusters can be made of. Undefined for any other address. */
export const kubernetesOptions = (address: URL, scopes: Scopes): BodyAnswer | undefined => {
  if (address.pathname !== PATH) {
    return undefined;
  }
  return hasScopes(scopes, ['kubernetes:read'])
    ? jsonAnswer(JSON.stringify({ options: { regions: [], versions: OFFERED, sizes: [] } }))
    : errorAnswer(403);
};
