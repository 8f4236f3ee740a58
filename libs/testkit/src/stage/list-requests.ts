import type { ResourceType } from '@maestro/core';
import type { ReceivedRequest } from '../provider/received-request.types.js';
import type { Stage } from './stage.js';

/** The requests for pages of a kind that came so far, of all parts and accounts, in the order in which they came. */
export const listRequests = ({ provider }: Stage, { kind }: ResourceType): readonly ReceivedRequest[] =>
  provider.requests.filter((request) => request.route === 'list' && request.kind === kind);
